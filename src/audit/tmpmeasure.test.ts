import { expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { freshWorld } from "#test/support/world.ts";
import { sealLog } from "./seal-log.ts";
import { verifyLog } from "./verify-log.ts";
import { recordEntry } from "./record.ts";
const world = await freshWorld();
const now = new Date("2026-03-16T11:00:00Z");
const keys = new InstallationKeys(newKeyMaterial(now));
const s = { owner: world.owner, keys, kommun: world.kommun, now, givePlace: async () => undefined, thorough: false };
const ms = async (name: string, f: () => Promise<unknown>) => { const a = performance.now(); await f(); process.stderr.write(`${name} ${(performance.now()-a).toFixed(1)}\n`); };
const many = (n: number) => world.arrange(async (tx) => { const { sql } = await import("kysely"); await sql`insert into audit_entry (at, event, ids, request_id, mac) select now(), 'DeskRead', jsonb_build_object('n', n), n::text, decode(repeat('00',32),'hex') from generate_series(1, ${n}) n`.execute(tx); });
test("m", { timeout: 600000 }, async () => {
  for (let i = 0; i < 3; i++) { await world.arrange(async (tx) => { await recordEntry(tx, keys, { at: now, personId: null, event: "DeskRead", ids: {}, requestId: String(i) }); }); await ms("one", () => sealLog(s)); }
  await many(1000); await ms("1000", () => sealLog(s));
  await many(1000); await ms("1000", () => sealLog(s));
  await many(300000); await ms("300000 ", () => sealLog({ ...s, thorough: true }));
  await world.owner.query("analyze k0484.audit_entry; analyze k0484.audit_leaf");
  for (let i = 0; i < 3; i++) await ms("idle near", () => sealLog(s));
  for (let i = 0; i < 2; i++) await ms("idle thorough", () => sealLog({ ...s, thorough: true }));
  await ms("verify 302k", () => verifyLog({ ...s, keptHead: null }));
  await world.arrange(async (tx) => { await recordEntry(tx, keys, { at: now, personId: null, event: "DeskRead", ids: {}, requestId: "x" }); }); await ms("one in 300k", () => sealLog(s));
  expect(1).toBe(1);
});
