import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import { addDays, isoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { freshWorld } from "#test/support/world.ts";
import { aPromise } from "./promise.fixture.ts";
import type { ItemContent, PromiseContent } from "./promise.ts";
import { readPromise, readPromiseContent, readPromiseHead, readPromiseItems } from "./queries.ts";
import { replacePromiseContent, savePromiseContent, takePromiseStep } from "./store.ts";

const world = await freshWorld();
const coordinator = await world.aPerson({ role: "coordinator" });
const draft = { status: "draft", importedFrom: null } as const;

// PostgreSQL's text holds every character but U+0000; forms and files are cleaned of it before they come here.
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => !text.includes("\0"));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day: fc.Arbitrary<IsoDate> = fc.nat(20_000).map((days) => addDays(isoDate("1990-01-01"), days));
const amount = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 1000),
);
const period = fc.tuple(day, fc.nat(2000)).map(([from, length]) => ({ from, to: addDays(from, length) }));

const item = (parties: number): fc.Arbitrary<ItemContent> =>
  fc.record({
    heading: maybe(words),
    text: words,
    actors: fc.subarray(Array.from({ length: parties }, (_, index) => index)),
    kind: fc.constantFrom("action", "way_of_working", "outcome"),
    target: maybe(
      fc.record({ direction: fc.constantFrom("at_least", "at_most"), number: amount, unit: fc.string() }),
    ).map((target) => (target === null ? null : { ...target, unit: target.unit.replaceAll("\0", "") })),
    deadline: maybe(day),
    season: maybe(words),
    place: maybe(words),
    indicator: maybe(words),
    baseline: maybe(words),
    continuationReason: maybe(words),
    results: fc.array(fc.record({ value: fc.oneof(amount, words), source: maybe(words), date: maybe(day) }), {
      maxLength: 3,
    }),
  });

const promise: fc.Arbitrary<PromiseContent> = fc
  .array(
    fc.record({
      name: words,
      kind: fc.constantFrom("kommun", "police", "other"),
      signatoryTitle: maybe(words),
    }),
    { maxLength: 4 },
  )
  .chain((parties) =>
    fc.record({
      title: words,
      kommun: fc.record({ code: fc.constant("0484"), name: words }),
      policeDistrict: maybe(words),
      parties: fc.constant(parties),
      scope: fc.record({ kind: fc.constantFrom("kommun", "district", "place"), name: words }),
      period: maybe(period),
      agreement: maybe(words),
      purpose: maybe(words),
      evidence: fc.array(
        fc.record({
          kind: fc.constantFrom("resident_dialogue", "survey", "safety_walk", "other"),
          text: words,
          date: maybe(day),
        }),
        { maxLength: 3 },
      ),
      followUp: maybe(words),
      focusAreas: fc.array(
        fc.record({ name: words, items: fc.array(item(parties.length), { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
      source: maybe(words),
      remark: maybe(words),
    }),
  );

describe("a saved text", () => {
  test("reads the same, whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(promise, async (content) => {
        const read = await world.as(coordinator, async (tx) =>
          readPromiseContent(tx, await savePromiseContent(tx, content, draft)),
        );
        expect(read).toEqual(content);
      }),
      { numRuns: 25 },
    );
  });

  test("gets an address of its own", async () => {
    const slugs = await world.as(coordinator, async (tx) => {
      const first = await savePromiseContent(tx, aPromise({ title: "Medborgarlöfte Torshälla 2030" }), draft);
      const second = await savePromiseContent(
        tx,
        aPromise({ title: "Medborgarlöfte Torshälla 2030" }),
        draft,
      );
      const third = await savePromiseContent(tx, aPromise(), { ...draft, slug: "en-egen" });
      return Promise.all([first, second, third].map(async (id) => (await readPromiseHead(tx, id)).slug));
    });
    expect(slugs).toEqual(["torshalla-2030", "torshalla-2030-2", "en-egen"]);
  });

  test("links the parties that are organisations here by exactly the same name", async () => {
    const kommun = await world.anOrganisation({ name: "Kopplade kommunen", kind: "kommun" });
    const parties = [
      { name: "Kopplade kommunen", kind: "kommun", signatoryTitle: null },
      { name: "Kopplade kommunen", kind: "other", signatoryTitle: null },
      { name: "Okänd part", kind: "police", signatoryTitle: null },
    ] as const;
    const read = await world.as(coordinator, async (tx) =>
      readPromise(tx, await savePromiseContent(tx, aPromise({ parties }), draft)),
    );
    expect(read.parties.map(({ organisationId }) => organisationId)).toEqual([kommun, null, null]);
  });
});

describe("a dropped amendment", () => {
  test("brings back the text, with the ids that its items had", async () => {
    const before = aPromise();
    const { promiseId, items } = await world.as(coordinator, async (tx) => {
      const promiseId = await savePromiseContent(tx, before, { ...draft, status: "amending" });
      return { promiseId, items: await readPromiseItems(tx, promiseId) };
    });
    const ids = new Map(items.map(({ reference, id }) => [reference, id]));
    const removed = items[0]?.id as PromiseItemId;
    await world.as(coordinator, async (tx) => {
      await tx.deleteFrom("promiseItem").where("promiseItem.id", "=", removed).execute();
      await tx
        .updateTable("promiseItem")
        .set({ text: "Något annat." })
        .where("promiseItem.id", "=", items[1]?.id as PromiseItemId)
        .execute();
      const area = items[2]?.focusAreaId;
      if (area !== undefined)
        await tx
          .insertInto("promiseItem")
          .values({ focusAreaId: area, position: 1, text: "Nytt.", kind: "action" })
          .execute();
      await tx
        .updateTable("promise")
        .set({ title: "En annan titel", purpose: null })
        .where("promise.id", "=", promiseId)
        .execute();
    });
    await world.as(coordinator, (tx) => replacePromiseContent(tx, promiseId, before, ids));
    const after = await world.as(coordinator, (tx) => readPromise(tx, promiseId));
    expect(await world.as(coordinator, (tx) => readPromiseContent(tx, promiseId))).toEqual(before);
    expect(after.focusAreas.flatMap((area) => area.items.map(({ id }) => id))).toEqual(
      items.map(({ id }) => id),
    );
  });
});

const saved = (status: "draft" | "in_force") =>
  world.as(coordinator, (tx) => savePromiseContent(tx, aPromise(), { status, importedFrom: null }));

describe("a step of the status table", () => {
  test("is taken, with the reason of an amendment kept until it is in force", async () => {
    const id = await saved("in_force");
    const reason = "Skolan har flyttat.";
    expect(await world.as(coordinator, (tx) => takePromiseStep(tx, id, "amend", reason))).toBe("amending");
    expect(await world.as(coordinator, (tx) => takePromiseStep(tx, id, "send"))).toBe("signing");
    expect(await world.as(coordinator, (tx) => takePromiseStep(tx, id, "withdraw"))).toBe("amending");
    expect(await world.as(coordinator, (tx) => readPromiseHead(tx, id))).toMatchObject({
      amendmentReason: reason,
    });
    await world.as(coordinator, (tx) => takePromiseStep(tx, id, "discard_amendment"));
    expect(await world.as(coordinator, (tx) => readPromiseHead(tx, id))).toMatchObject({
      status: "in_force",
      amendmentReason: null,
    });
  });

  test("that the table does not have is a conflict, and changes nothing", async () => {
    const id = await saved("draft");
    await expect(world.as(coordinator, (tx) => takePromiseStep(tx, id, "amend", "Därför."))).rejects.toThrow(
      Conflict,
    );
    expect(await world.as(coordinator, (tx) => readPromiseHead(tx, id))).toMatchObject({
      status: "draft",
      version: 1,
    });
  });

  test("of a promise that does not exist is not found", async () => {
    const unknown = "11111111-1111-4111-8111-111111111111" as PromiseId;
    await expect(world.as(coordinator, (tx) => takePromiseStep(tx, unknown, "send"))).rejects.toThrow(
      NotFound,
    );
    await expect(world.as(coordinator, (tx) => readPromise(tx, unknown))).rejects.toThrow(NotFound);
  });
});
