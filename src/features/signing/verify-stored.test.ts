import { beforeEach, describe, expect, test } from "vitest";
import { recordEntry } from "#app/audit/record.ts";
import { sealLog } from "#app/audit/seal-log.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import type { EditionId } from "#app/schema/tables.ts";
import { freshWorld } from "#test/support/world.ts";
import { describeFinding } from "./finding.ts";
import { publishLogPlace } from "./log-place.ts";
import {
  aDraftAgreement,
  aDraftPromise,
  aSigningWorld,
  NOON,
  sendAgreement,
  sendPromise,
  signAs,
} from "./signing.fixture.ts";
import { verifyEditionAt } from "./verify-stored.ts";

const world = await freshWorld();
const keys = new InstallationKeys(newKeyMaterial(NOON));
const people = await aSigningWorld(world);

let edition: EditionId;
let address: string;

beforeEach(async () => {
  await world.owner.query("truncate k0484.audit_entry, k0484.audit_leaf, k0484.audit_head");
  const entry = { at: NOON, personId: null, event: "DeskRead", ids: {}, requestId: "before" } as const;
  await world.arrange((tx) => recordEntry(tx, keys, entry));
});

async function signBoth(): Promise<void> {
  await signAs(world, keys, { edition, person: people.chair, name: "Ordföranden", party: 0 });
  await signAs(world, keys, { edition, person: people.chief, name: "Polischefen", party: 1, minutes: 30 });
}

const seal = () =>
  sealLog({
    owner: world.owner,
    keys,
    kommun: world.kommun,
    now: NOON,
    givePlace: publishLogPlace,
    thorough: true,
  });

/** As somebody with full access does; `$1` is the edition. */
async function tamper(statement: string): Promise<void> {
  const client = await world.owner.connect();
  await client.query("begin; set local search_path to k0484, k0484_published");
  await client.query("set local session_replication_role = replica");
  await client.query(statement, statement.includes("$1") ? [edition] : []);
  await client.query("commit");
  client.release();
}

/** What is found, one line each, with the copy it was found in. */
async function found(): Promise<string[]> {
  const { findings } = await verifyEditionAt(world.owner, keys, world.kommun, address);
  return findings.map(({ where, finding }) => `${where}: ${describeFinding(finding)}`);
}

const ENTRY = "(select log_entry_id from edition_seal where edition_id = $1)";
const PUBLISHED =
  "slug = (select slug from promise join edition on promise.id = promise_id where edition.id = $1)";

describe("the edition of a promise", () => {
  beforeEach(async () => {
    const promise = await aDraftPromise(world, aPromise());
    edition = await sendPromise(world, people, promise);
    const { rows } = await world.owner.query<{ slug: string }>(
      "select slug from k0484.promise where id = $1",
      [promise],
    );
    address = `${rows[0]?.slug}/utgava/1`;
    await signBoth();
    await seal();
  });

  test("that nobody touched is found whole, with its place in the log", async () => {
    const report = await verifyEditionAt(world.owner, keys, world.kommun, address);
    expect(report).toMatchObject({ kommun: "0484", kind: "promise", number: 1, findings: [] });
    expect(report.position).toBeGreaterThanOrEqual(0);
  });

  test("has its place in the log published within the sealing", async () => {
    const { rows } = await world.owner.query<{ log: object }>(
      `select proof -> 'log' as log from k0484_published.published_edition where slug = $1`,
      [address.split("/")[0]],
    );
    expect(rows[0]?.log).toMatchObject({ entry: { event: "EditionSealed" }, head: { log: "0484" } });
  });

  test.each([
    ["https://trygg.eskilstuna.se/loften/%/utgava/1"],
    ["/loften/%/utgava/1/verifiera"],
    [" loften/%/utgava/1/ "],
  ])("is found by the address %s", async (form) => {
    const full = form.replace("%/utgava/1", address);
    expect((await verifyEditionAt(world.owner, keys, world.kommun, full)).findings).toEqual([]);
  });

  test.each(["nothing", "a/b/c", "lofte/utgava/0", "lofte/utgava/x"])(
    "has no address like %s",
    async (wrong) => {
      await expect(verifyEditionAt(world.owner, keys, world.kommun, wrong)).rejects.toMatchObject({
        exitCode: 2,
      });
    },
  );

  test("that does not exist is told in one line", async () => {
    const unknown = verifyEditionAt(world.owner, keys, world.kommun, "okant-lofte/utgava/1");
    await expect(unknown).rejects.toThrow("Eskilstuna has no sealed edition at okant-lofte/utgava/1.");
  });

  test.each([
    [
      "document",
      `update edition set document = replace(document, 'minst fyra', 'minst tre') where id = $1`,
      [
        "database: The document was altered after it was signed.",
        /^both: document: "….*minst tre.*…" in the database, "….*minst fyra.*…" as published\.$/,
      ],
    ],
    [
      "hash",
      `update edition set sha256 = repeat('0', 64) where id = $1`,
      ["database: The stored hash was altered.", /^both: sha256: "0{64}" in the database, /],
    ],
    [
      "name of a signature",
      `update signature set person_name = 'Någon annan' where edition_id = $1 and party_position = 1`,
      [
        "database: The signature of Polismyndigheten was altered: name, title or time.",
        `both: signature 2 name: "Någon annan" in the database, "Polischefen" as published.`,
      ],
    ],
    [
      "time of a signature",
      `update signature set signed_at = signed_at - interval '1 day' where edition_id = $1 and party_position = 0`,
      [
        "database: The signature of Eskilstuna kommun was altered: name, title or time.",
        `both: signature 1 signedAt: "2026-03-15T11:00:00.000Z" in the database, "2026-03-16T11:00:00.000Z" as published.`,
      ],
    ],
    [
      "text a signature is for",
      `update signature set sha256 = repeat('1', 64) where edition_id = $1 and party_position = 0`,
      [
        "database: The signature of Eskilstuna kommun is for another text.",
        "database: The signature of Eskilstuna kommun was altered: name, title or time.",
        /^both: signature 1 sha256: /,
      ],
    ],
    [
      "presence of a signature",
      `delete from signature where edition_id = $1 and party_position = 1`,
      [
        "database: The signature of Polismyndigheten is missing.",
        "database: The countersignature was altered.",
        /^both: signature 2 /,
      ],
    ],
    [
      "time of sealing",
      `update edition_seal set sealed_at = sealed_at + interval '1 hour' where edition_id = $1`,
      ["database: The time of sealing was altered.", /^both: sealedAt: "2026-03-16T12:30:00\.000Z"/],
    ],
    [
      "countersignature",
      `update edition_seal set countersignature = translate(countersignature, 'abcABC', 'bcaBCA') where edition_id = $1`,
      ["database: The countersignature was altered.", /^both: countersignature: /],
    ],
    [
      "key",
      `update edition_seal set key_id = '0123456789abcdef' where edition_id = $1`,
      ["database: The edition names another key than this installation's.", /^both: keyId: /],
    ],
    [
      "number",
      `update edition set document = replace(document, '"number":1,', '"number":2,') where id = $1`,
      [
        "database: The document was altered after it was signed.",
        "database: The document is another edition: its number differs.",
        /^both: document: /,
      ],
    ],
    [
      "form of the document",
      `update edition set document = replace(document, '":', '": ') where id = $1`,
      [
        "database: The document was altered after it was signed.",
        "database: The document is not written as canonical JSON (RFC 8785).",
        /^both: document: /,
      ],
    ],
    [
      "entry in the log",
      `update audit_entry set at = at - interval '1 day' where id = ${ENTRY}`,
      ["database: The entry of the sealing in the log was altered."],
    ],
    [
      "presence of the entry in the log",
      `delete from audit_entry where id = ${ENTRY}`,
      ["database: The log has no entry of the sealing."],
    ],
    [
      "presence of the leaf in the log",
      `delete from audit_leaf where entry_id = ${ENTRY}`,
      ["both: The log has no entry of the sealing."],
    ],
    [
      "head of the log",
      `update audit_head set root = sha256('') where size = (select position + 1 from audit_leaf where entry_id = ${ENTRY})`,
      ["database: The head of the log is not signed by this installation's key."],
    ],
    [
      "seal, moved to another entry",
      `update edition_seal set log_entry_id = (select min(id) from audit_entry) where edition_id = $1`,
      ["database: The entry in the log is about another edition."],
    ],
    [
      "published text",
      `update published_edition set document = replace(document, 'minst fyra', 'minst tre') where ${PUBLISHED}`,
      [
        "published: The document was altered after it was signed.",
        /^both: document: .*minst fyra.*minst tre/,
      ],
    ],
    [
      "published name",
      `update published_edition set proof = jsonb_set(proof, '{signatures,0,name}', '"Någon annan"') where ${PUBLISHED}`,
      [
        "published: The signature of Eskilstuna kommun was altered: name, title or time.",
        `both: signature 1 name: "Ordföranden" in the database, "Någon annan" as published.`,
      ],
    ],
    [
      "published place in the log",
      `update published_edition set proof = jsonb_set(proof, '{log,entry,ids,sha256}', '"${"2".repeat(64)}"') where ${PUBLISHED}`,
      ["published: The entry of the sealing in the log was altered."],
    ],
    [
      "form of the published proof",
      `update published_edition set proof = '{}' where ${PUBLISHED}`,
      ["published: There is no readable published copy."],
    ],
    [
      "presence of the published copy",
      `delete from published_edition where ${PUBLISHED}`,
      ["published: There is no readable published copy."],
    ],
    [
      "presence of the seal",
      `delete from edition_seal where edition_id = $1`,
      ["database: The edition is published, but the database has no such sealed edition."],
    ],
  ])("altered in its %s is named", async (_, statement, expected) => {
    await tamper(statement);
    const lines = await found();
    expect(lines.length).toBeGreaterThanOrEqual(expected.length);
    for (const line of expected) {
      const told = lines.some((one) => (typeof line === "string" ? one === line : line.test(one)));
      expect(told ? "told" : lines).toBe("told");
    }
  });

  test("forged with another key in both copies is found out", async () => {
    const forger = new InstallationKeys(newKeyMaterial(NOON));
    const report = await verifyEditionAt(world.owner, forger, world.kommun, address);
    expect(report.findings.map(({ finding }) => finding.kind)).toContain("other_key");
    expect(report.findings.map(({ finding }) => finding.kind)).toContain("countersignature_wrong");
  });
});

describe("before the log is sealed", () => {
  beforeEach(async () => {
    const promise = await aDraftPromise(world, aPromise());
    edition = await sendPromise(world, people, promise);
    const { rows } = await world.owner.query<{ slug: string }>(
      "select slug from k0484.promise where id = $1",
      [promise],
    );
    address = `${rows[0]?.slug}/utgava/1`;
    await signBoth();
  });

  test("an edition is whole, without a place", async () => {
    const report = await verifyEditionAt(world.owner, keys, world.kommun, address);
    expect(report).toMatchObject({ findings: [], position: null });
  });

  test("an altered hash is still told from the rest", async () => {
    await tamper(`update edition set sha256 = repeat('0', 64) where id = $1`);
    expect(await found()).toContain("database: The stored hash was altered.");
  });

  test("an altered name is told by the published copy", async () => {
    await tamper(
      `update signature set person_name = 'Någon annan' where edition_id = $1 and party_position = 0`,
    );
    expect(await found()).toEqual([
      "database: The countersignature does not fit: hash, a signature, the time of sealing or the countersignature was altered.",
      `both: signature 1 name: "Någon annan" in the database, "Ordföranden" as published.`,
    ]);
  });
});

test("the edition of an agreement, which is not published, is verified by its rows and the log", async () => {
  const agreement = await aDraftAgreement(world, people);
  edition = await sendAgreement(world, people, agreement);
  address = "overenskommelser/samverkansoverenskommelse-2026-2029/utgava/1";
  await signBoth();
  await seal();
  expect(await found()).toEqual([]);

  await tamper(
    `update signature set person_name = 'Någon annan' where edition_id = $1 and party_position = 1`,
  );
  expect(await found()).toEqual([
    "database: The signature of Polismyndigheten was altered: name, title or time.",
  ]);
});
