import { expect, test } from "vitest";
import { readPromiseItems, savePromiseContent } from "#app/features/promise/index.ts";
import { anItem, aPromise } from "#app/features/promise/promise.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { aMeasure, anActivity } from "../measure.fixture.ts";
import { stateMeasure } from "../statement/store.ts";
import { readMeasureProgress, readProgress } from "./queries.ts";

const world = await freshWorld();
const school = await world.anOrganisation({ name: "Skolan" });
const owner = await world.aPerson({ role: "measure_owner", organisation: school, name: "Rektorn" });

/** A promise from January 2026 with two items, and a measure for the first. */
const arrange = (values: { counts?: boolean } = {}) =>
  world.arrange(async (tx) => {
    const target = { direction: "at_least", number: 4, unit: "kontroller" } as const;
    const content = aPromise({
      focusAreas: [{ name: "Trafik", items: [anItem({ target }), anItem({ target: null })] }],
    });
    const promise = await savePromiseContent(tx, content, { status: "in_force", importedFrom: null });
    const [first, second] = await readPromiseItems(tx, promise);
    if (first === undefined || second === undefined) throw new Error("items");
    const items = [{ itemId: first.id, counts: values.counts ?? true }];
    const measure = await aMeasure(tx, { items, accountableId: school });
    return { promise, first, second, measure };
  });
const progressOf = (promise: Parameters<typeof readProgress>[1]) =>
  world.as(owner, (tx) => readProgress(tx, promise, TODAY));

test("what counts is added up over all measures of an item, within the promise's period", async () => {
  const { promise, first, measure } = await arrange();
  await world.arrange(async (tx) => {
    const other = await aMeasure(tx, { items: [{ itemId: first.id, counts: true }] });
    await anActivity(tx, measure, { quantity: 2 });
    await anActivity(tx, other, { quantity: 1 });
    await anActivity(tx, other, { quantity: 50, day: isoDate("2025-12-31") });
    await anActivity(tx, other, { quantity: 5, kind: "cancelled" });
  });
  const [item, next] = await progressOf(promise);
  expect(item).toMatchObject({ reference: "1.1", standing: { status: "underway", why: "counting" } });
  expect(item?.progress).toMatchObject({ done: 3, cancelled: 5 });
  expect(item?.measureIds).toHaveLength(2);
  expect(next).toMatchObject({ reference: "1.2", standing: { status: "not_started" }, measureIds: [] });
});

test("a measure that does not count is linked and not counted, a line taken back neither", async () => {
  const { promise, measure } = await arrange({ counts: false });
  await world.arrange((tx) => anActivity(tx, measure, { quantity: 9 }));
  expect((await progressOf(promise))[0]).toMatchObject({ progress: { done: 0 }, measureIds: [measure] });
  const counted = await arrange();
  await world.arrange(async (tx) => {
    const id = await anActivity(tx, counted.measure, { quantity: 9 });
    await tx
      .updateTable("activity")
      .set({ withdrawnAt: new Date(), withdrawalReason: "fel" })
      .where("id", "=", id)
      .execute();
  });
  expect((await progressOf(counted.promise))[0]).toMatchObject({ progress: { done: 0, times: 0 } });
});

test("the voices of an item's only measure are the item's; of several, nobody's", async () => {
  const { promise, first, measure } = await arrange();
  const said = { sentence: "Det går inte.", source: "Möte", day: TODAY } as const;
  const at = { person: owner, now: new Date("2026-03-16T10:00:00Z") };
  await world.as(owner, (tx) => stateMeasure(tx, measure, { ...said, voice: "owner", word: "underway" }, at));
  const later = { ...at, now: new Date("2026-03-16T11:00:00Z") };
  await world.as(owner, (tx) =>
    stateMeasure(tx, measure, { ...said, voice: "owner", word: "broken" }, later),
  );
  await world.as(owner, (tx) =>
    stateMeasure(tx, measure, { ...said, voice: "evidence", word: "too_early" }, at),
  );
  const [item] = await progressOf(promise);
  expect(item).toMatchObject({
    standing: { status: "broken", why: "ownerSaysBroken" },
    voices: { owner: { word: "broken", source: "Möte", by: "Rektorn" }, evidence: { word: "too_early" } },
  });
  await world.arrange((tx) => aMeasure(tx, { items: [{ itemId: first.id, counts: true }] }));
  expect((await progressOf(promise))[0]).toMatchObject({
    standing: { status: "not_started" },
    voices: { owner: null },
  });
});

test("each measure of a promise stands with its items and voices", async () => {
  const { promise, first, measure } = await arrange();
  await world.arrange((tx) => anActivity(tx, measure, { quantity: 4 }));
  const [row, ...rest] = await world.as(owner, (tx) => readMeasureProgress(tx, promise, TODAY));
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    id: measure,
    accountable: "Skolan",
    standing: { status: "kept" },
    items: [{ itemId: first.id, counts: true }],
    voices: { owner: null, evidence: null },
  });
});
