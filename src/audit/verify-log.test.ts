import { beforeEach, expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { freshWorld } from "#test/support/world.ts";
import { describeLogFinding, type LogFinding } from "./log-finding.ts";
import { recordEntry } from "./record.ts";
import type { SignedHead } from "./seal.ts";
import { sealLog } from "./seal-log.ts";
import { verifyLog } from "./verify-log.ts";

const world = await freshWorld();
const now = new Date("2026-03-16T11:00:00Z");
const keys = new InstallationKeys(newKeyMaterial(now));
const givePlace = async () => undefined;

/** Numbers of the five sealed entries; heads stand over 2 and 5 of them. */
let entries: number[] = [];

async function write(count: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let step = 0; step < count; step++) {
    const entry = {
      at: now,
      personId: null,
      event: "DeskRead",
      ids: {},
      requestId: `${Math.random()}`,
    } as const;
    numbers.push(await world.arrange((tx) => recordEntry(tx, keys, entry)));
  }
  return numbers;
}

async function seal(): Promise<void> {
  await sealLog({ owner: world.owner, keys, kommun: world.kommun, now, givePlace, thorough: true });
}

/** As somebody with full access does: triggers and foreign keys out of the way. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client = await world.owner.connect();
  await client.query("begin; set local search_path to k0484; set local session_replication_role = replica");
  for (const statement of statements) await client.query(statement);
  await client.query("commit");
  client.release();
}

async function findings(keptHead: SignedHead | null = null, moment = now): Promise<readonly LogFinding[]> {
  const report = await verifyLog({ owner: world.owner, keys, kommun: world.kommun, now: moment, keptHead });
  return report.findings;
}

async function newestHead(): Promise<SignedHead> {
  const { newest } = await verifyLog({ owner: world.owner, keys, kommun: world.kommun, now, keptHead: null });
  if (newest === null) throw new Error("no head");
  return newest;
}

beforeEach(async () => {
  await world.owner.query("truncate k0484.audit_entry, k0484.audit_leaf, k0484.audit_head");
  entries = await write(2);
  await seal();
  entries.push(...(await write(3)));
  await seal();
});

test("a log that nobody touched is found whole", async () => {
  await write(1);
  const report = await verifyLog({ owner: world.owner, keys, kommun: world.kommun, now, keptHead: null });

  expect(report).toMatchObject({ kommun: "0484", size: 5, unsealed: 1, heads: 2, findings: [] });
  expect(report.newest).toMatchObject({ log: "0484", size: 5, keyId: keys.publicKey.id });
});

test("a log without entries is found whole", async () => {
  const report = await verifyLog({
    owner: world.owner,
    keys,
    kommun: world.otherKommun,
    now,
    keptHead: null,
  });

  expect(report).toEqual({ kommun: "0180", size: 0, unsealed: 0, heads: 0, newest: null, findings: [] });
});

test.each([
  ["event", "set event = 'PromiseRead'"],
  ["moment", "set at = at + interval '1 day'"],
  ["person", "set person_id = gen_random_uuid()"],
  ["ids", `set ids = '{"promise": "other"}'`],
  ["request", "set request_id = 'other'"],
  ["keyed hash", "set mac = '\\x00'"],
])("an entry whose %s was altered is named", async (_, change) => {
  await tamper(`update audit_entry ${change} where id = ${entries[3]}`);

  expect(await findings()).toEqual([{ kind: "entry_altered", entry: entries[3], position: 3 }]);
});

test("an entry altered together with its leaf is named, and the heads no longer fit", async () => {
  await tamper(
    `update audit_entry set event = 'PromiseRead' where id = ${entries[0]}`,
    `update audit_leaf set hash = sha256('\\x00') where position = 0`,
  );

  expect(await findings()).toEqual([
    { kind: "entry_altered", entry: entries[0], position: 0 },
    { kind: "leaves_altered", from: 0, size: 2 },
  ]);
});

test("an entry that was removed is named", async () => {
  await tamper(`delete from audit_entry where id = ${entries[1]}`);

  expect(await findings()).toEqual([{ kind: "entry_removed", entry: entries[1], position: 1 }]);
});

test("an entry removed with its leaf leaves a hole", async () => {
  await tamper(
    `delete from audit_leaf where position = 2`,
    `delete from audit_entry where id = ${entries[2]}`,
  );

  expect(await findings()).toEqual([{ kind: "leaf_removed", position: 2 }]);
});

test("the last entries removed with their leaves are missed by the newest head", async () => {
  await tamper(
    `delete from audit_leaf where position >= 3`,
    `delete from audit_entry where id >= ${entries[3]}`,
  );

  expect(await findings()).toEqual([{ kind: "leaf_removed", position: 3 }]);
});

test("leaves that changed places no longer fit the heads", async () => {
  await tamper(
    `update audit_leaf set position = case position when 3 then 104 else 103 end where position in (3, 4)`,
    `update audit_leaf set position = position - 100 where position > 100`,
  );

  expect(await findings()).toEqual([{ kind: "leaves_altered", from: 2, size: 5 }]);
});

test("an entry put in by hand is named, before and after it is sealed", async () => {
  await tamper(
    `insert into audit_entry (at, event, mac) values ('2026-03-16T10:59:50Z', 'DeskRead', '\\x0000')`,
  );
  const [invented] = await findings();
  expect(invented).toMatchObject({ kind: "entry_invented" });
  await seal();

  expect(await findings()).toMatchObject([{ kind: "entry_altered", position: 5 }]);
});

test("a leaf put in by hand has no signed head over it", async () => {
  const [entry] = await write(1);
  await tamper(
    `insert into audit_leaf (position, entry_id, hash) values (5, ${entry}, '\\x${"00".repeat(32)}')`,
  );

  expect(await findings()).toEqual([
    { kind: "entry_altered", entry, position: 5 },
    { kind: "leaf_inserted", entry, position: 5 },
  ]);
});

test("an entry written a second time is named", async () => {
  await tamper(
    `insert into audit_entry (at, person_id, event, ids, request_id, mac)
     select at, person_id, event, ids, request_id, mac from audit_entry where id = ${entries[0]}`,
  );
  await seal();

  expect(await findings()).toMatchObject([{ kind: "entry_copied", position: 5 }]);
});

test.each([
  ["root", "set root = sha256('\\x00')"],
  ["moment", "set at = at - interval '1 day'"],
  ["key", "set key_id = '0123456789abcdef'"],
  ["signature", "set signature = translate(signature, 'abcABC', 'bcaBCA')"],
])("a head whose %s was altered is named", async (_, change) => {
  await tamper(`update audit_head ${change} where size = 2`);

  expect(await findings()).toEqual([{ kind: "head_signature_wrong", size: 2 }]);
});

test("a right edge that was altered is named", async () => {
  await tamper(`update audit_head set frontier = array[root, root] where size = 5`);

  expect(await findings()).toEqual([{ kind: "frontier_altered", size: 5 }]);
});

test("a log written anew with another installation's key is found out", async () => {
  const others = new InstallationKeys(newKeyMaterial(now));
  await tamper("truncate audit_entry, audit_leaf, audit_head");
  const entry = { at: now, personId: null, event: "DeskRead", ids: {}, requestId: "new" } as const;
  const id = await world.arrange((tx) => recordEntry(tx, others, entry));
  await sealLog({ owner: world.owner, keys: others, kommun: world.kommun, now, givePlace, thorough: true });

  expect(await findings()).toEqual([
    { kind: "entry_altered", entry: id, position: 0 },
    { kind: "head_signature_wrong", size: 1 },
  ]);
});

test("a log that was put back is found out by a head kept elsewhere, and only by it", async () => {
  const kept = await newestHead();
  await tamper(
    "delete from audit_head where size = 5",
    "delete from audit_leaf where position >= 2",
    `delete from audit_entry where id >= ${entries[2]}`,
  );

  expect(await findings()).toEqual([]);
  expect(await findings(kept)).toEqual([{ kind: "kept_head_differs", size: 5 }]);
});

test("a head kept elsewhere agrees with a log that only grew", async () => {
  const kept = await newestHead();
  await write(4);
  await seal();

  expect(await findings(kept)).toEqual([]);
  expect(await findings({ ...kept, root: "00".repeat(32) })).toEqual([
    { kind: "kept_head_differs", size: 5 },
  ]);
});

test("entries that wait longer than a minute tell that the sealer stands still", async () => {
  const [entry] = await write(1);
  const later = new Date(now.getTime() + 60_001);

  expect(await findings()).toEqual([]);
  expect(await findings(null, later)).toEqual([{ kind: "sealer_stopped", entry, since: now.toISOString() }]);
});

test("every finding is told in one line that names the entry or the head", () => {
  const all: LogFinding[] = [
    { kind: "entry_altered", entry: 7, position: 3 },
    { kind: "entry_altered", entry: 7, position: null },
    { kind: "entry_removed", entry: 7, position: 3 },
    { kind: "entry_invented", entry: 7 },
    { kind: "entry_copied", entry: 7, position: 3 },
    { kind: "leaf_removed", position: 7 },
    { kind: "leaf_inserted", entry: 7, position: 3 },
    { kind: "leaves_altered", from: 7, size: 9 },
    { kind: "head_signature_wrong", size: 7 },
    { kind: "frontier_altered", size: 7 },
    { kind: "kept_head_differs", size: 7 },
    { kind: "sealer_stopped", entry: 7, since: now.toISOString() },
  ];
  for (const finding of all) expect(describeLogFinding(finding)).toMatch(/^[^\n]*\b7\b[^\n]*\.$/);
});
