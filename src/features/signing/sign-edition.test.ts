import { beforeEach, describe, expect, test } from "vitest";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/platform/errors.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import type { EditionId, PromiseId } from "#app/schema/tables.ts";
import { freshWorld } from "#test/support/world.ts";
import { sha256Of } from "./edition.ts";
import { readEdition, readEditions, readOpenEditions } from "./queries.ts";
import { signEdition, withdrawEdition } from "./sign-edition.ts";
import {
  aDraftAgreement,
  aDraftPromise,
  aSigningWorld,
  NOON,
  sendAgreement,
  sendPromise,
  signAs,
} from "./signing.fixture.ts";

const world = await freshWorld();
const keys = new InstallationKeys(newKeyMaterial(NOON));
const people = await aSigningWorld(world);

let promise: PromiseId;
let edition: EditionId;

const asChair = (values: { minutes?: number; sha256?: string } = {}) =>
  signAs(world, keys, { edition, person: people.chair, name: "Ordföranden", party: 0, ...values });
const asChief = (values: { minutes?: number } = {}) =>
  signAs(world, keys, { edition, person: people.chief, name: "Polischefen", party: 1, ...values });
const anAddress: unknown = expect.stringMatching(/^eskilstuna-2026-2027/);
const aHash: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
const waiting = () => world.as(people.chair, async (tx) => (await readOpenEditions(tx)).map((one) => one.id));
const read = () => world.as(people.coordinator, (tx) => readEdition(tx, edition));

async function statusOf(id: PromiseId): Promise<string | undefined> {
  const found = await world.owner.query<{ status: string }>(
    "select status from k0484.promise where id = $1",
    [id],
  );
  return found.rows[0]?.status;
}

beforeEach(async () => {
  promise = await aDraftPromise(world, aPromise());
  edition = await sendPromise(world, people, promise);
});

describe("a text sent for signing", () => {
  test("is frozen as canonical JSON under its hash, with who is to sign", async () => {
    const { document, sha256, number, reason } = await read();
    expect(sha256).toBe(sha256Of(document));
    expect({ number, reason }).toEqual({ number: 1, reason: null });
    expect(JSON.parse(document)).toEqual({
      format: "handslag-edition/1",
      kommun: "0484",
      kind: "promise",
      address: anAddress,
      number: 1,
      reason: null,
      content: aPromise(),
      signatories: [
        { party: "Eskilstuna kommun", title: "kommunstyrelsens ordförande" },
        { party: "Polismyndigheten", title: "lokalpolisområdeschef" },
      ],
    });
    expect(await statusOf(promise)).toBe("signing");
  });

  test("remembers which item stood where", async () => {
    const found = await world.owner.query<{ reference: string }>(
      "select reference from k0484.edition_item where edition_id = $1 order by reference",
      [edition],
    );
    expect(found.rows.map((row) => row.reference)).toEqual(["1.1", "1.2", "2.1"]);
  });

  test("is not sent twice", async () => {
    await expect(sendPromise(world, people, promise)).rejects.toThrow(Conflict);
  });

  test.each([
    ["a party that is no organisation here", { name: "Okända bolaget", kind: "other", signatoryTitle: "vd" }],
    ["a party without anybody to sign", { name: "Polismyndigheten", kind: "police", signatoryTitle: null }],
  ] as const)("needs signatories: %s is refused, and nothing is frozen", async (_, party) => {
    const draft = await aDraftPromise(world, aPromise({ parties: [party], focusAreas: [] }));
    await expect(sendPromise(world, people, draft)).rejects.toThrow(Invalid);
    expect(await statusOf(draft)).toBe("draft");
  });
});

describe("signing", () => {
  test("the first signature waits for the other", async () => {
    expect(await asChair()).toBe("signed");
    const { signatures, seal } = await read();
    expect(signatures).toMatchObject([
      {
        party: "Eskilstuna kommun",
        name: "Ordföranden",
        title: "kommunstyrelsens ordförande",
        signedAt: NOON,
      },
    ]);
    expect(seal).toBeNull();
    expect(await statusOf(promise)).toBe("signing");
  });

  test("the last signature seals, puts in force and publishes", async () => {
    await asChair();
    expect(await asChief({ minutes: 30 })).toBe("sealed");

    const { seal } = await read();
    expect(seal?.keyId).toBe(keys.publicKey.id);
    expect(await statusOf(promise)).toBe("in_force");
    const published = await world.owner.query<{ proof: object }>(
      "select proof from k0484_published.published_edition e join k0484.promise p on p.slug = e.slug where p.id = $1",
      [promise],
    );
    expect(published.rows[0]?.proof).toMatchObject({
      number: 1,
      log: null,
      sealedAt: "2026-03-16T11:30:00.000Z",
    });
    const shown = await world.owner.query(
      "select from k0484_published.published_promise d join k0484.promise p on p.slug = d.slug where p.id = $1",
      [promise],
    );
    expect(shown.rowCount).toBe(1);
  });

  test("the log gets the hash of what was sealed, and the hash of each signature", async () => {
    await asChair();
    await asChief();
    const { seal, sha256 } = await read();
    const found = await world.owner.query("select event, ids from k0484.audit_entry where id = $1", [
      seal?.logEntryId,
    ]);
    expect(found.rows[0]).toMatchObject({
      event: "EditionSealed",
      ids: {
        edition,
        kind: "promise",
        number: 1,
        sha256,
        signatures: [aHash, aHash],
      },
    });
  });

  test("two who sign at the same moment: both are signed, one of them seals", async () => {
    const outcomes = await Promise.all([asChair(), asChief()]);
    expect(outcomes.toSorted()).toEqual(["sealed", "signed"]);
    const { signatures, seal } = await read();
    expect(signatures).toHaveLength(2);
    expect(seal).not.toBeNull();
  });

  test("a double click signs once", async () => {
    const outcomes = await Promise.all([asChair(), asChair()]);
    expect(outcomes.toSorted()).toEqual(["already_signed", "signed"]);
    expect((await read()).signatures).toHaveLength(1);
  });

  test("whoever saw another text signs nothing", async () => {
    expect(await asChair({ sha256: sha256Of("another text") })).toBe("other_text");
    expect((await read()).signatures).toEqual([]);
  });

  test("a text altered by hand under its hash is not signed", async () => {
    await world.owner.query(
      "update k0484.edition set document = replace(document, 'fyra', 'tre') where id = $1",
      [edition],
    );
    expect(await asChair()).toBe("other_text");
  });

  test("a withdrawn edition is not signed", async () => {
    await world.as(people.coordinator, (tx) =>
      withdrawEdition(tx, {
        edition,
        step: "withdraw",
        reason: "Fel år",
        person: people.coordinator,
        now: NOON,
      }),
    );
    expect(await asChair()).toBe("closed");
  });

  test("another signatory of the same party comes too late", async () => {
    const deputy = await world.aPerson({
      role: "signatory",
      organisation: people.kommun,
      name: "Ersättaren",
    });
    await asChair();
    expect(await signAs(world, keys, { edition, person: deputy, name: "Ersättaren", party: 0 })).toBe(
      "closed",
    );
  });

  test.each([
    ["for another party", () => signAs(world, keys, { edition, person: people.chair, name: "O", party: 1 })],
    [
      "without being a signatory",
      () => signAs(world, keys, { edition, person: people.coordinator, name: "S", party: 0 }),
    ],
  ])("nobody signs %s", async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(Forbidden);
  });

  test("an appointment that has ended is none", async () => {
    const former = await world.aPerson({
      role: "signatory",
      organisation: people.kommun,
      name: "Förra ordföranden",
      validTo: isoDate("2026-03-16"),
    });
    await world.owner.query(
      "insert into k0484.assignment (person_id, organisation_id, role, valid_from) values ($1, $2, 'council_member', '2020-01-01')",
      [former, people.kommun],
    );
    await expect(signAs(world, keys, { edition, person: former, name: "F", party: 0 })).rejects.toThrow(
      Forbidden,
    );
  });

  test("a party that does not exist is not found", async () => {
    await expect(signAs(world, keys, { edition, person: people.chair, name: "O", party: 7 })).rejects.toThrow(
      NotFound,
    );
  });

  test("the database itself refuses a signature in another's name", async () => {
    const forged = world.as(people.chair, (tx) =>
      tx
        .insertInto("signature")
        .values({
          editionId: edition,
          partyPosition: 1,
          partyName: "Polismyndigheten",
          personId: people.chief,
          personName: "Polischefen",
          roleTitle: "lokalpolisområdeschef",
          sha256: sha256Of(""),
          signedAt: NOON,
        })
        .execute(),
    );
    await expect(forged).rejects.toThrow("row-level security");
  });

  test.each(["edition", "signature", "edition_seal", "edition_withdrawal"])(
    "no person at work can change or remove a row of %s",
    async (table) => {
      const { rows } = await world.owner.query<{ may: boolean }>(
        "select has_table_privilege('k0484_staff', $1, 'update') or has_table_privilege('k0484_staff', $1, 'delete') as may",
        [`k0484.${table}`],
      );
      expect(rows).toEqual([{ may: false }]);
    },
  );
});

describe("an edition that is not signed by all", () => {
  test("is declined with a reason, and the text is written further", async () => {
    await asChair();
    await world.as(people.chief, (tx) =>
      withdrawEdition(tx, {
        edition,
        step: "decline",
        reason: "Antalet är för lågt",
        person: people.chief,
        now: NOON,
      }),
    );
    expect((await read()).withdrawal).toEqual({
      name: "Polischefen",
      reason: "Antalet är för lågt",
      at: NOON,
    });
    expect(await statusOf(promise)).toBe("draft");
  });

  test("keeps its number for the next try", async () => {
    await world.as(people.coordinator, (tx) =>
      withdrawEdition(tx, {
        edition,
        step: "withdraw",
        reason: "Fel år",
        person: people.coordinator,
        now: NOON,
      }),
    );
    edition = await sendPromise(world, people, promise, new Date(NOON.getTime() + 60_000));
    expect((await read()).number).toBe(1);
  });

  test("a sealed edition is not declined", async () => {
    await asChair();
    await asChief();
    const late = world.as(people.chief, (tx) =>
      withdrawEdition(tx, {
        edition,
        step: "decline",
        reason: "Ångrar mig",
        person: people.chief,
        now: NOON,
      }),
    );
    await expect(late).rejects.toThrow(Conflict);
  });

  test("stands in the list of what waits until it is closed", async () => {
    expect(await waiting()).toContain(edition);
    await asChair();
    await asChief();
    expect(await waiting()).not.toContain(edition);
  });
});

test("a change after signing becomes edition 2 with its reason, and edition 1 stays", async () => {
  await asChair();
  await asChief();
  await world.owner.query(
    "update k0484.promise set status = 'amending', amendment_reason = 'En skola till' where id = $1",
    [promise],
  );
  edition = await sendPromise(world, people, promise);
  await asChief();
  await asChair();

  const editions = await world.as(people.chair, (tx) => readEditions(tx, { kind: "promise", id: promise }));
  expect(editions.map(({ number, reason }) => ({ number, reason }))).toEqual([
    { number: 2, reason: "En skola till" },
    { number: 1, reason: null },
  ]);
  expect(editions.every((one) => one.seal !== null)).toBe(true);
  expect(await statusOf(promise)).toBe("in_force");
});

test("an agreement is signed the same way and is not published", async () => {
  const agreement = await aDraftAgreement(world, people);
  edition = await sendAgreement(world, people, agreement);
  await asChair();
  expect(await asChief()).toBe("sealed");

  const { rows } = await world.owner.query("select status from k0484.agreement where id = $1", [agreement]);
  expect(rows).toEqual([{ status: "in_force" }]);
  const published = await world.owner.query(
    "select from k0484_published.published_edition e join k0484.agreement a on a.slug = e.slug where a.id = $1",
    [agreement],
  );
  expect(published.rowCount).toBe(0);
});

test("an edition that does not exist is not found", async () => {
  const unknown = "00000000-0000-4000-8000-000000000000" as EditionId;
  const attempt = world.as(people.chair, (tx) =>
    signEdition(tx, {
      edition: unknown,
      party: 0,
      sha256: "",
      person: { id: people.chair, name: "" },
      kommun: world.kommun,
      keys,
      now: NOON,
      requestId: "",
    }),
  );
  await expect(attempt).rejects.toThrow(NotFound);
});
