import { describe, expect, test } from "vitest";
import { aMeasure, anActivity } from "#app/features/measure/measure.fixture.ts";
import { readPromiseItems } from "#app/features/promise/index.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { aDraftPromise, aSigningWorld, sendPromise, signAs } from "#app/features/signing/signing.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { freshWorld } from "#test/support/world.ts";
import { composePromise } from "./compose-promise.ts";

const NOON = new Date("2026-03-16T11:00:00Z");
const world = await freshWorld();
const keys = new InstallationKeys(newKeyMaterial(NOON));
const people = await aSigningWorld(world);
const promise = await aDraftPromise(world, aPromise());

async function signAll(minutes: number): Promise<void> {
  const edition = await sendPromise(world, people, promise, new Date(NOON.getTime() + minutes * 60_000));
  await signAs(world, keys, { edition, person: people.chair, name: "O", party: 0, minutes });
  await signAs(world, keys, { edition, person: people.chief, name: "P", party: 1, minutes });
}

await signAll(0);
await world.owner.query(
  "update k0484.promise set status = 'amending', amendment_reason = 'Ny skola' where id = $1",
  [promise],
);
// Two days later.
await signAll(2 * 24 * 60);
await world.arrange(async (tx) => {
  const [item] = await readPromiseItems(tx, promise);
  if (item === undefined) throw new Error("The promise has no item");
  const measure = await aMeasure(tx, { items: [{ itemId: item.id, counts: true }] });
  await anActivity(tx, measure, { day: isoDate("2026-03-01"), text: "före" });
  await anActivity(tx, measure, { day: isoDate("2026-03-10"), text: "efter" });
  await anActivity(tx, measure, { day: isoDate("2026-05-01"), kind: "planned", text: "planerat" });
  await tx
    .updateTable("measure")
    .set({ stoppedOn: isoDate("2026-03-12"), stopReason: "Personalbrist" })
    .where("measure.id", "=", measure)
    .execute();
  const says = (day: string, sentence: string) => ({
    ...({ itemId: item.id, voice: "owner", status: "underway", sentence, source: "Loggen" } as const),
    ...{ day: isoDate(day), statedAt: new Date(`${day}T12:00:00Z`) },
  });
  await tx
    .insertInto("statement")
    .values([says("2026-03-02", "I mars."), says("2026-03-14", "Senare.")])
    .execute();
});

const on = (day: string | null) =>
  world.as(people.coordinator, (tx) => composePromise(tx, promise, day === null ? null : isoDate(day)));

describe("a promise as it was known", () => {
  test.each([
    [null, ["planerat", "efter", "före"], "Personalbrist", "Senare.", [1, 2]],
    ["2026-03-17", ["planerat", "efter", "före"], "Personalbrist", "Senare.", [1]],
    ["2026-03-05", ["planerat", "före"], undefined, "I mars.", [1]],
    ["2026-02-01", ["planerat"], undefined, undefined, [1]],
  ])("on %s", async (day, log, stopped, said, editions) => {
    const { document } = (await on(day)) ?? {};
    const [item] = document?.items ?? [];
    expect(item?.measures[0]?.log.map(({ text }) => text)).toEqual(log);
    expect(item?.measures[0]?.stopped?.reason).toBe(stopped);
    expect(item?.ownerSays?.sentence).toBe(said);
    expect(document?.editions.map(({ number }) => number)).toEqual(editions);
  });

  test("is nothing before anybody has signed", async () => {
    const draft = await aDraftPromise(world, aPromise({ title: "Utkast" }));
    expect(await world.as(people.coordinator, (tx) => composePromise(tx, draft, null))).toBeNull();
  });
});
