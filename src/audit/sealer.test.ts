import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { fixedClock } from "#app/platform/clock.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { freshWorld } from "#test/support/world.ts";
import type { AuditEvent } from "./events.ts";
import { recordEntry } from "./record.ts";
import { verifyHead } from "./seal.ts";
import { type LogPlace, sealLog } from "./seal-log.ts";
import { startSealing } from "./sealer.ts";
import { leafHash } from "./tree/hash.ts";
import { verifyInclusion } from "./tree/verify-inclusion.ts";
import { entryBytes } from "./log-store.ts";

const world = await freshWorld();
const now = new Date("2026-03-16T11:00:00Z");
const keys = new InstallationKeys(newKeyMaterial(now));
const places: LogPlace[] = [];
const givePlace = async (_: unknown, place: LogPlace) => void places.push(place);
const sealing = { owner: world.owner, keys, kommun: world.kommun, now, givePlace, thorough: true };

async function write(event: AuditEvent, step = 0): Promise<number> {
  const at = new Date(now.getTime() + step);
  return world.arrange((tx) =>
    recordEntry(tx, keys, { at, personId: null, event, ids: { step }, requestId: "r" }),
  );
}

async function leaves(): Promise<{ position: number; entry: number }[]> {
  const found = await world.owner.query<{ position: number; entry: number }>(
    "select position, entry_id as entry from k0484.audit_leaf order by position",
  );
  return found.rows;
}

beforeEach(async () => {
  places.length = 0;
  await world.owner.query("truncate k0484.audit_entry, k0484.audit_leaf, k0484.audit_head");
});

test("entries get places in the order of their numbers, and a signed head over them", async () => {
  const entries = [await write("DeskRead", 1), await write("PromiseRead", 2), await write("DeskRead", 3)];

  expect(await sealLog(sealing)).toEqual({ sealed: 3, altered: [] });
  expect(await leaves()).toEqual(entries.map((entry, position) => ({ position, entry })));
  const { rows } = await world.owner.query<{ size: number; root: Buffer; signature: string }>(
    "select size, root, signature from k0484.audit_head",
  );
  expect(rows).toHaveLength(1);
  const [head] = rows;
  const told = { log: "0484", size: 3, root: head?.root.toString("hex") ?? "", time: now.toISOString() };
  expect(
    verifyHead(keys.publicKey.pem, { ...told, keyId: keys.publicKey.id, signature: head?.signature ?? "" }),
  ).toBe(true);
});

test("a log in which nothing happened gets no new head", async () => {
  await write("DeskRead");
  await sealLog(sealing);

  expect(await sealLog(sealing)).toEqual({ sealed: 0, altered: [] });
  expect(await leaves()).toHaveLength(1);
});

test("an entry that committed late gets a later place, and the earlier places stay", async () => {
  const client = await world.owner.connect();
  await client.query("begin");
  const late = await client.query<{ id: number }>(
    "insert into k0484.audit_entry (at, event, mac) values (now(), 'DeskRead', '\\x00') returning id",
  );
  const early = await write("DeskRead");
  await sealLog({ ...sealing, thorough: false });
  await client.query("commit");
  client.release();
  await sealLog({ ...sealing, thorough: false });

  expect(await leaves()).toEqual([
    { position: 0, entry: early },
    { position: 1, entry: late.rows[0]?.id },
  ]);
});

test("an entry altered before it was sealed is sealed all the same, and reported", async () => {
  const entry = await write("PromiseSigned");
  await world.owner.query("update k0484.audit_entry set event = 'DeskRead'");

  expect(await sealLog(sealing)).toEqual({ sealed: 1, altered: [entry] });
  expect(await leaves()).toEqual([{ position: 0, entry }]);
});

test("an entry that JSON cannot carry does not stop the others", async () => {
  const broken = await write("DeskRead", 1);
  const fine = await write("DeskRead", 2);
  await world.owner.query(`update k0484.audit_entry set ids = '{"n": 1e400}' where id = $1`, [broken]);

  expect(await sealLog(sealing)).toEqual({ sealed: 2, altered: [broken] });
  expect((await leaves()).map((leaf) => leaf.entry)).toEqual([broken, fine]);
});

test("the sealing of an edition ends its batch, so that its place can be proved at once", async () => {
  const steps: AuditEvent[] = [
    "DeskRead",
    "EditionSealed",
    "DeskRead",
    "DeskRead",
    "EditionSealed",
    "DeskRead",
  ];
  for (const [step, event] of steps.entries()) await write(event, step);
  await sealLog(sealing);

  expect(places.map((place) => place.position)).toEqual([1, 4]);
  for (const { entry, position, path, head } of places) {
    expect(head.size).toBe(position + 1);
    const claim = { leaf: leafHash(entryBytes(entry)), index: position, size: head.size, proof: path };
    expect(verifyInclusion({ ...claim, root: Buffer.from(head.root, "hex") })).toBe(true);
  }
});

test("a place that cannot be used leaves the entry unsealed, for the next round", async () => {
  await write("EditionSealed");
  const full = sealLog({ ...sealing, givePlace: () => Promise.reject(new Error("no room")) });

  await expect(full).rejects.toThrow("no room");
  expect(await leaves()).toEqual([]);
  expect((await sealLog(sealing)).sealed).toBe(1);
});

test("a newest head that the installation did not sign is not built upon", async () => {
  await write("DeskRead", 1);
  await sealLog(sealing);
  await write("DeskRead", 2);
  const forged = Buffer.alloc(32, 7);
  await world.owner.query("update k0484.audit_head set root = $1::bytea, frontier = array[$1::bytea]", [
    forged,
  ]);

  await expect(sealLog(sealing)).rejects.toThrow("not signed by this installation");
  expect(await leaves()).toHaveLength(1);
});

test("sealers at work at the same time give every entry one place", async () => {
  for (let step = 0; step < 20; step++) await write("DeskRead", step);
  const outcomes = await Promise.all([sealLog(sealing), sealLog(sealing), sealLog(sealing)]);

  expect(outcomes.reduce((sum, outcome) => sum + outcome.sealed, 0)).toBe(20);
  expect((await leaves()).map((leaf) => leaf.position)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("more entries than one batch holds are all sealed", async () => {
  await world.arrange((tx) =>
    sql`insert into audit_entry (at, event, mac) select now(), 'DeskRead', '\\x00' from generate_series(1, 2500)`.execute(
      tx,
    ),
  );

  expect((await sealLog(sealing)).sealed).toBe(2500);
  const { rows } = await world.owner.query<{ size: number }>(
    "select size from k0484.audit_head order by size",
  );
  expect(rows.map((row) => row.size)).toEqual([1000, 2000, 2500]);
});

test("when the program stops, what was written is sealed first, and what is wrong is told", async () => {
  const told: Record<string, unknown>[] = [];
  const log = { error: (facts: Record<string, unknown>) => void told.push(facts) };
  const kommuner = { all: () => [world.kommun, world.otherKommun] };
  const stop = startSealing({ owner: world.owner, keys, clock: fixedClock(now), kommuner, log, givePlace });
  const entry = await write("DeskRead");
  await world.owner.query("update k0484.audit_entry set request_id = 'other'");
  await stop();

  expect(await leaves()).toEqual([{ position: 0, entry }]);
  expect(told).toEqual([{ kommun: "0484", entry }]);
});
