import { describe, expect, it } from "vitest";
import { addMeasure, logActivity, type MeasureText, stateMeasure } from "#app/features/measure/index.ts";
import {
  type ItemContent,
  type PromiseContent,
  readPromiseItems,
  savePromiseContent,
} from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { CauseId, MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { aMeasureText, anItem, aPromise } from "../chain.fixture.ts";
import { addCause } from "../cause/store.ts";
import { addProblem } from "../store.ts";
import { countLooseThreads, readAcceptedThreads, readLooseThreads } from "./queries.ts";
import { threadLines } from "./presenter.ts";
import { acceptThread } from "./store.ts";
import { THREAD_KINDS, type ThreadKind } from "./thread.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, name: "Samordnaren" });
const moment = { today: TODAY, now: NOON };

/** Titles of the loose threads of one kind, as the coordinator sees them. */
async function loose(kind: ThreadKind): Promise<readonly string[]> {
  const [group] = await world.as(coordinator, (tx) => readLooseThreads(tx, moment, 100, [kind]));
  return group?.threads.map(({ title }) => title) ?? [];
}

/** What one kind finds more, because of `work`. */
async function foundBy(
  kind: ThreadKind,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<readonly string[]> {
  const before = new Set(await loose(kind));
  await world.arrange(work);
  return (await loose(kind)).filter((title) => !before.has(title));
}

async function promised(
  tx: Transaction,
  items: readonly ItemContent[],
  values: Partial<PromiseContent> = {},
  options: { status?: "draft" | "in_force" | "archived" | "signing"; predecessor?: PromiseId } = {},
): Promise<{ id: PromiseId; items: readonly PromiseItemId[] }> {
  const { status = "draft", predecessor = null } = options;
  const id = await savePromiseContent(tx, aPromise(items, values), {
    status: "draft",
    importedFrom: null,
    predecessor,
  });
  if (status !== "draft")
    await tx.updateTable("promise").set({ status }).where("promise.id", "=", id).execute();
  return { id, items: (await readPromiseItems(tx, id)).map((item) => item.id) };
}

async function aCause(tx: Transaction, text: string): Promise<CauseId> {
  const id = await addProblem(tx, {
    statement: `Problem bakom ${text}`,
    source: "",
    sourceDay: null,
    place: "",
  });
  return addCause(tx, id, { text, source: "" });
}

function measured(tx: Transaction, values: Partial<MeasureText>): Promise<MeasureId> {
  return addMeasure(tx, aMeasureText({ accountableId: kommun, ...values }));
}

describe("each kind finds what it says, and nothing else", () => {
  it("measure without problem: neither a cause of its own nor one of its items", async () => {
    const found = await foundBy("measure_without_problem", async (tx) => {
      const cause = await aCause(tx, "orsak");
      const { items } = await promised(tx, [anItem()]);
      const [itemId] = items as [PromiseItemId];
      await tx.insertInto("promiseItemCause").values({ itemId, causeId: cause }).execute();
      await measured(tx, { title: "utan allt" });
      await measured(tx, { title: "med orsak", causeIds: [cause] });
      await measured(tx, { title: "med åtagande som har orsak", items: [{ itemId, counts: true }] });
      const stopped = await measured(tx, { title: "stoppad" });
      await tx
        .updateTable("measure")
        .set({ stoppedOn: TODAY, stopReason: "x" })
        .where("id", "=", stopped)
        .execute();
      const history = await promised(tx, [anItem()], {}, { status: "archived" });
      await measured(tx, {
        title: "historia",
        items: history.items.map((id) => ({ itemId: id, counts: true })),
      });
    });
    expect(found).toEqual(["utan allt"]);
  });

  it("measure without owner", async () => {
    const found = await foundBy("measure_without_owner", async (tx) => {
      await measured(tx, { title: "ingen svarar", accountableId: null });
      await measured(tx, { title: "någon svarar" });
    });
    expect(found).toEqual(["ingen svarar"]);
  });

  it("measure overdue without word: the day has passed, the number is not reached, nobody has said anything", async () => {
    const found = await foundBy("measure_overdue_without_word", async (tx) => {
      const late = {
        dueOn: isoDate("2026-03-15"),
        direction: "at_least",
        number: 2,
        unit: "gånger",
      } as const;
      await measured(tx, { ...late, title: "sen och tyst" });
      await measured(tx, { ...late, title: "sista dagen är i dag", dueOn: TODAY });
      const done = await measured(tx, { ...late, title: "klar" });
      const line = {
        day: isoDate("2026-03-01"),
        kind: "done",
        quantity: 2,
        text: "",
        place: "",
        hours: null,
        cost: null,
      } as const;
      await logActivity(tx, done, line, { person: coordinator, now: NOON, requestKey: "nyckel-nyckel" });
      const said = await measured(tx, { ...late, title: "sen men förklarad" });
      const word = {
        voice: "owner",
        word: "late",
        sentence: "Bromsprovaren var trasig.",
        source: "Trafikgruppen",
      } as const;
      await stateMeasure(tx, said, { ...word, day: TODAY }, { person: coordinator, now: NOON });
      await measured(tx, { title: "utan antal, inget gjort", dueOn: isoDate("2026-03-15") });
    });
    expect(found).toEqual(["sen och tyst", "utan antal, inget gjort"]);
  });

  it.each<[ThreadKind, Partial<ItemContent>]>([
    ["item_not_countable", { target: null }],
    ["item_without_indicator", { indicator: null, baseline: null }],
    ["indicator_without_baseline", { baseline: null }],
  ])("%s", async (kind, values) => {
    const found = await foundBy(kind, (tx) =>
      promised(tx, [
        anItem({ ...values, heading: `lös ${kind}` }),
        anItem({ heading: `hel ${kind}` }),
        anItem({
          target: null,
          indicator: null,
          baseline: null,
          kind: "way_of_working",
          heading: `arbetssätt ${kind}`,
        }),
      ]),
    );
    expect(found).toEqual([`1.1 lös ${kind}`]);
  });

  it("an outcome that is measured needs no number", async () => {
    const found = await foundBy("item_not_countable", (tx) =>
      promised(tx, [anItem({ kind: "outcome", target: null, heading: "mätt utfall" })]),
    );
    expect(found).toEqual([]);
  });

  it("item without cause, and item without measure once the promise is in force", async () => {
    let cause: CauseId | undefined;
    const withoutCause = await foundBy("item_without_cause", async (tx) => {
      const { items } = await promised(tx, [anItem({ heading: "grundad" }), anItem({ heading: "ogrundad" })]);
      cause = await aCause(tx, "grunden");
      await tx
        .insertInto("promiseItemCause")
        .values({ itemId: items[0] as PromiseItemId, causeId: cause })
        .execute();
    });
    expect(withoutCause).toEqual(["1.2 ogrundad"]);
    const withoutMeasure = await foundBy("item_without_measure", async (tx) => {
      await promised(tx, [anItem({ heading: "utkast" })]);
      const { items } = await promised(
        tx,
        [anItem({ heading: "gjord" }), anItem({ heading: "bara lovad" })],
        {},
        { status: "in_force" },
      );
      await measured(tx, { title: "gör", items: [{ itemId: items[0] as PromiseItemId, counts: true }] });
    });
    expect(withoutMeasure).toEqual(["1.2 bara lovad"]);
  });

  it("cause without measure, and problem without cause; none of what is put aside", async () => {
    const causes = await foundBy("cause_without_measure", async (tx) => {
      await aCause(tx, "obesvarad");
      await measured(tx, { title: "svar", causeIds: [await aCause(tx, "besvarad")] });
      const closed = await addProblem(tx, { statement: "Undanlagt", source: "", sourceDay: null, place: "" });
      await addCause(tx, closed, { text: "undanlagd", source: "" });
      await tx.updateTable("problem").set({ closedAt: NOON }).where("id", "=", closed).execute();
    });
    expect(causes).toEqual(["obesvarad"]);
    const problems = await foundBy("problem_without_cause", async (tx) => {
      await addProblem(tx, { statement: "Utan orsak", source: "", sourceDay: null, place: "" });
    });
    expect(problems).toEqual(["Utan orsak"]);
  });

  it("item repeated from the predecessor without a reason, also when a comma was moved", async () => {
    const found = await foundBy("item_repeated_without_reason", async (tx) => {
      const before = await promised(
        tx,
        [anItem({ text: "Vi ska synas, höras och lyssna." })],
        {},
        { status: "archived" },
      );
      await promised(
        tx,
        [
          anItem({ text: "Vi ska synas höras, och lyssna!", heading: "samma ord" }),
          anItem({
            text: "Vi ska synas, höras och lyssna.",
            heading: "med skäl",
            continuationReason: "Det hjälpte.",
          }),
          anItem({ text: "Något helt nytt.", heading: "nytt" }),
        ],
        {},
        { predecessor: before.id },
      );
    });
    expect(found).toEqual(["1.1 samma ord"]);
  });

  it("promise without follow-up, and promise in signing for over fourteen days", async () => {
    const without = await foundBy("promise_without_follow_up", async (tx) => {
      await promised(tx, [anItem()], { title: "Utan uppföljning", followUp: null });
      await promised(tx, [anItem()], { title: "Med uppföljning" });
    });
    expect(without).toEqual(["Utan uppföljning"]);
    const waiting = await foundBy("promise_long_in_signing", async (tx) => {
      for (const [title, opened] of [
        ["Länge", "2026-03-01T10:00:00Z"],
        ["Nyss", "2026-03-03T10:00:00Z"],
      ] as const) {
        const { id } = await promised(tx, [anItem()], { title }, { status: "signing" });
        await tx
          .insertInto("edition")
          .values({ promiseId: id, number: 1, document: "{}", sha256: "0".repeat(64), openedAt: opened })
          .execute();
      }
    });
    expect(waiting).toEqual(["Länge"]);
  });

  it("agreement running out within its warning, and without follow-up", async () => {
    const agreement = (title: string, toDay: string, followUp: string) => ({
      ...{ slug: title.toLowerCase().replaceAll(" ", "-"), title, followUp, status: "in_force" as const },
      ...{ fromDay: isoDate("2024-01-01"), toDay: isoDate(toDay), renewalWarningMonths: 6 },
    });
    const running = await foundBy("agreement_running_out", async (tx) => {
      await tx
        .insertInto("agreement")
        .values([
          agreement("Snart slut", "2026-09-16", "x"),
          agreement("Redan slut", "2025-12-31", "x"),
          agreement("Lang tid kvar", "2026-09-17", "x"),
        ])
        .execute();
    });
    expect(running).toEqual(["Redan slut", "Snart slut"]);
    const without = await foundBy("agreement_without_follow_up", (tx) =>
      tx
        .insertInto("agreement")
        .values(agreement("Ingen foljer upp", "2027-12-31", ""))
        .execute(),
    );
    expect(without).toEqual(["Ingen foljer upp"]);
  });
});

describe("the list", () => {
  it("counts every kind the same way as it lists them", async () => {
    const [counts, groups] = await world.as(coordinator, async (tx) => [
      await countLooseThreads(tx, moment),
      await readLooseThreads(tx, moment, 2),
    ]);
    expect(counts?.map(({ kind, count }) => [kind, count])).toEqual(
      groups?.map(({ kind, count }) => [kind, count]),
    );
    expect(groups?.every(({ threads }) => threads.length <= 2)).toBe(true);
    expect(counts?.map(({ kind }) => kind)).toEqual(THREAD_KINDS.map(({ kind }) => kind));
  });

  it("says one in the singular and more in the plural, with an example", () => {
    const t = translator("sv");
    const line = (count: number) =>
      threadLines(t, [
        { kind: "measure_without_owner", gap: 3, severity: "serious", count, example: "Kamera" },
      ])[0];
    expect(line(1)).toMatchObject({ text: "åtgärd utan ansvarig", note: "Kamera" });
    expect(line(3)).toMatchObject({ text: "åtgärder utan ansvarig", note: "Kamera och 2 till" });
  });

  it.each(["council_member", "coordinator"] as const)("is the same for a %s", async (role) => {
    const me = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const html = await (await me.get("/arbeta/losa-tradar")).text();
    const total = (await world.as(coordinator, (tx) => countLooseThreads(tx, moment))).reduce(
      (sum, { count }) => sum + count,
      0,
    );
    expect(html).toContain(`<span class="hs-count">${total}</span>`);
    expect(html.includes("/arbeta/losa-tradar/measure_without_owner/")).toBe(role === "coordinator");
  });
});

describe("what may stay loose", () => {
  async function orphan(title: string): Promise<MeasureId> {
    return world.arrange((tx) => measured(tx, { title, accountableId: null }));
  }

  it("needs a reason, is listed with it, and comes back when taken up again", async () => {
    const me = await app.signedIn(coordinator);
    const id = await orphan("Kamera vid resecentrum");
    const address = `/arbeta/losa-tradar/measure_without_owner/${id}`;
    const empty = await me.post(address, { reason: "  " });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("Fyll i det här");
    expect((await me.post(address, { reason: "Ägaren utses i maj." })).status).toBe(303);
    expect(await loose("measure_without_owner")).not.toContain("Kamera vid resecentrum");
    const html = await (await me.get("/arbeta/losa-tradar")).text();
    expect(html).toContain("Ägaren utses i maj.");
    expect(html).toContain("Samordnaren, 16 mars 2026");
    expect((await me.post(`${address}/ta-upp`)).status).toBe(303);
    expect(await loose("measure_without_owner")).toContain("Kamera vid resecentrum");
    const kept = await world.arrange((tx) =>
      tx.selectFrom("threadAcceptance").select(["reason", "takenUpBy"]).where("recordId", "=", id).execute(),
    );
    expect(kept).toEqual([{ reason: "Ägaren utses i maj.", takenUpBy: coordinator }]);
  });

  it("accepts once when two press at the same time", async () => {
    const id = await orphan("Dubbeltryck");
    const accept = (reason: string) =>
      world.as(coordinator, (tx) =>
        acceptThread(tx, {
          kind: "measure_without_owner",
          recordId: id,
          reason,
          personId: coordinator,
          acceptedAt: NOON,
        }),
      );
    await Promise.all([accept("först"), accept("sedan")]);
    const accepted = await world.as(coordinator, (tx) => readAcceptedThreads(tx, moment));
    expect(accepted.filter(({ recordId }) => recordId === id)).toHaveLength(1);
  });

  it("is gone from both lists when the link is there", async () => {
    const me = await app.signedIn(coordinator);
    const id = await orphan("Får sin ägare");
    await me.post(`/arbeta/losa-tradar/measure_without_owner/${id}`, { reason: "Tillfälligt." });
    await world.arrange((tx) =>
      tx.updateTable("measure").set({ accountableOrganisationId: kommun }).where("id", "=", id).execute(),
    );
    const accepted = await world.as(coordinator, (tx) => readAcceptedThreads(tx, moment));
    expect(accepted.map(({ title }) => title)).not.toContain("Får sin ägare");
    expect((await me.get(`/arbeta/losa-tradar/measure_without_owner/${id}`)).status).toBe(404);
  });

  it("cannot be accepted in another's name, by those who may not, nor of a kind that is none", async () => {
    const id = await orphan("Annans namn");
    const other = await world.aPerson({ role: "council_member", organisation: kommun });
    const accept = (by: typeof coordinator, as: typeof coordinator) =>
      world.as(by, (tx) =>
        acceptThread(tx, {
          kind: "measure_without_owner",
          recordId: id,
          reason: "x",
          personId: as,
          acceptedAt: NOON,
        }),
      );
    await expect(accept(coordinator, other)).rejects.toThrow(/row-level security/);
    await expect(accept(other, other)).rejects.toThrow(/row-level security/);
    const me = await app.signedIn(coordinator);
    expect((await me.post(`/arbeta/losa-tradar/påhittat/${id}`, { reason: "x" })).status).toBe(404);
  });
});
