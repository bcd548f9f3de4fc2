import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aReportingKommun } from "../reporting.fixture.ts";

const { world, people, category, area, square, session, aForm, received, stored, countEvents, entries } =
  await aReportingKommun();

describe("a sending", () => {
  test("is taken once, however often it comes, and answered with the same receipt", async () => {
    const reporter = await session("reporter");
    const form = aForm();
    const before = await countEvents();
    const logged = await entries("EventReportSent");
    const first = await reporter.post("/arbeta/rapportera", form);
    const again = await reporter.post("/arbeta/rapportera", form);
    const queued = await reporter.post("/arbeta/rapportera/ko", { ...form, person: people.reporter });
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(await queued.json()).toEqual({ received: first.headers.get("location") });
    expect(await countEvents()).toBe(before + 1);
    expect(await entries("EventReportSent")).toBe(logged + 3);
    const receipt = await (await reporter.get(first.headers.get("location") ?? "")).text();
    expect(receipt).toMatch(/Nummer [0-9A-F]{4}-[0-9A-F]{4}/);
    expect(receipt).toContain("Vi har tagit emot en händelse");
  });

  test("with the same key and other words is a clash: nothing typed is lost, nothing is stored", async () => {
    const reporter = await session("reporter");
    const form = aForm();
    await received(reporter, form);
    const before = await countEvents();
    const changed = { ...form, "e0-text": "Två lampor är trasiga" };
    const page = await reporter.post("/arbeta/rapportera", changed);
    expect(page.status).toBe(409);
    expect(await page.text()).toContain("Två lampor är trasiga");
    const queued = await reporter.post("/arbeta/rapportera/ko", { ...changed, person: people.reporter });
    expect([queued.status, Object.keys((await queued.json()) as object)]).toEqual([409, ["clash"]]);
    expect(await countEvents()).toBe(before);
    const anew = await (await reporter.post("/arbeta/rapportera/pa-nytt", changed)).text();
    expect(anew).toContain("Två lampor är trasiga");
    expect(anew).not.toContain(form["requestKey"]);
  });

  test("of somebody else is not sent by this session", async () => {
    const response = await (
      await session("other")
    ).post("/arbeta/rapportera/ko", { ...aForm(), person: people.reporter });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("någon annan")]);
  });

  test("holds several events, grows and shrinks without losing what was typed", async () => {
    const reporter = await session("reporter");
    const grown = await (await reporter.post("/arbeta/rapportera/en-till", aForm())).text();
    expect(grown).toContain("Lampan är trasig");
    expect(grown).toContain('name="e1-category"');
    const two = {
      ...aForm(),
      events: "2",
      "e1-category": category("Klotter"),
      "e1-text": "På bänken",
      remove: "0",
    };
    const shrunk = await (await reporter.post("/arbeta/rapportera/ta-bort", two)).text();
    expect(shrunk).toMatch(/name="e0-text"[^>]*>På bänken/);
    expect(shrunk).not.toContain('name="e1-category"');
    const both = {
      ...two,
      "e1-seriousness": "3",
      "e1-day": "2026-03-14",
      "e1-nowhere": "ja",
      "e1-police": "yes",
    };
    const response = await reporter.post("/arbeta/rapportera", both);
    const receipt = await (await reporter.get(response.headers.get("location") ?? "")).text();
    expect(receipt).toContain("Vi har tagit emot 2 händelser");
  });

  test("that cannot be used comes back whole, names every field, and is not in the log", async () => {
    const reporter = await session("reporter");
    const logged = await entries("EventReportSent");
    const wrong = { category: "", seriousness: "", day: "2026-03-17", nowhere: "", text: "Behåll mig" };
    const response = await reporter.post("/arbeta/rapportera", aForm(wrong));
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const field of ["e0-category", "e0-seriousness"]) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain("Behåll mig");
    const ahead = await reporter.post("/arbeta/rapportera", aForm({ day: "2026-03-17" }));
    expect(await ahead.text()).toContain("har inte varit än");
    const nowhere = await reporter.post("/arbeta/rapportera", aForm({ nowhere: "" }));
    expect(await nowhere.text()).toContain("Skriv var det hände");
    const queued = await reporter.post("/arbeta/rapportera/ko", { ...aForm(wrong), person: people.reporter });
    expect(queued.status).toBe(422);
    expect(await entries("EventReportSent")).toBe(logged);
  });

  test.each<[string, Record<string, string>, string, string, string]>([
    ["only the day", {}, "2026-03-15T23:00:00.000Z", "2026-03-16T23:00:00.000Z", "day"],
    ["a moment", { clock: "08:15" }, "2026-03-16T07:15:00.000Z", "2026-03-16T07:15:00.000Z", "moment"],
    [
      "a night",
      { day: "2026-03-14", clock: "22:00", endClock: "06:30" },
      "2026-03-14T21:00:00.000Z",
      "2026-03-15T05:30:00.000Z",
      "span",
    ],
    [
      "a weekend",
      { day: "2026-03-13", clock: "16:00", endDay: "2026-03-16", endClock: "07:00" },
      "2026-03-13T15:00:00.000Z",
      "2026-03-16T06:00:00.000Z",
      "span",
    ],
  ])("tells when it was: %s", async (_, values, begins, ends, known) => {
    const { beginsAt, endsAt, timeKnown } = await stored(
      await received(await session("reporter"), aForm(values)),
    );
    expect([beginsAt.toISOString(), endsAt.toISOString(), timeKnown]).toEqual([begins, ends, known]);
  });
});

describe("where it was", () => {
  test("a place by its name, however it is written", async () => {
    const event = await stored(
      await received(await session("reporter"), aForm({ placeText: "fristadstorget", nowhere: "" })),
    );
    expect(event).toMatchObject({ precision: "place", placeId: square });
    const { rows } = await world.owner.query("select from k0484.event_area where event_id = $1", [event.id]);
    expect(rows).toHaveLength(1);
  });

  test("when several fit it is asked once, and the answer holds for these words alone", async () => {
    const reporter = await session("reporter");
    const form = aForm({ placeText: "fristads", nowhere: "" });
    const response = await reporter.post("/arbeta/rapportera", form);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain("Fristadstorget");
    expect(page).toContain("Fristadsskolan");
    const answer = { "e0-place": square, "e0-placeFor": "fristads" };
    expect(await stored(await received(reporter, { ...form, ...answer }))).toMatchObject({ placeId: square });
    const changed = { ...form, ...answer, requestKey: randomUUID(), "e0-placeText": "fristad" };
    expect((await reporter.post("/arbeta/rapportera", changed)).status).toBe(422);
    const none = { ...form, requestKey: randomUUID(), "e0-place": "none", "e0-placeFor": "fristads" };
    expect(await stored(await received(reporter, none))).toMatchObject({
      precision: "unknown",
      placeText: "fristads",
    });
  });

  test("words that no place fits are kept, in the area when one was chosen", async () => {
    const reporter = await session("reporter");
    const words = { placeText: "bakom containern", nowhere: "" };
    expect(await stored(await received(reporter, aForm(words)))).toMatchObject({
      precision: "unknown",
      placeText: "bakom containern",
    });
    const inArea = aForm({ ...words, area: area ?? "" });
    expect(await stored(await received(reporter, inArea))).toMatchObject({
      precision: "area",
      areaId: area,
      placeText: "bakom containern",
    });
  });

  test("the phone's position, and the areas it lies in", async () => {
    const here = aForm({ longitude: "16.450001", latitude: "59.350001", nowhere: "" });
    const event = await stored(await received(await session("reporter"), here));
    expect(event).toMatchObject({ precision: "point", position: { x: 16.450001, y: 59.350001 } });
    const { rows } = await world.owner.query("select from k0484.event_area where event_id = $1", [event.id]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    { longitude: "181", latitude: "0" },
    { longitude: "1e2", latitude: "0" },
    { area: randomUUID() },
    { area: "x" },
    { place: "'; drop table event" },
  ])("is refused when it is none: %j", async (values) => {
    const response = await (
      await session("reporter")
    ).post("/arbeta/rapportera", aForm({ nowhere: "", ...values }));
    expect(response.status).toBe(422);
  });
});

describe("the personal-data guard", () => {
  const text = "Kalle Anka (070-123 45 67) stod vid ABC123";

  test("asks with the words, and stores nothing meanwhile", async () => {
    const before = await countEvents();
    const response = await (await session("reporter")).post("/arbeta/rapportera", aForm({ text }));
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const words of ["”Kalle Anka”", "”070-123 45 67”", "”ABC123”", "Kvar blir: stod vid"]) {
      expect(page).toContain(words);
    }
    expect(page).toContain(`>${text}</textarea>`);
    expect(await countEvents()).toBe(before);
  });

  const about = "Kalle Anka\n070-123 45 67\nABC123";
  test.each([
    ["keep", text, "kept"],
    ["remove", "stod vid", "removed"],
  ])("does what was answered: %s", async (answer, left, kept) => {
    const form = aForm({ text, guard: answer, guardAbout: about });
    const event = await stored(await received(await session("reporter"), form));
    expect(event.text).toBe(left);
    expect(event.guardAnswer).toEqual(["name", "phone", "plate"].map((kind) => ({ kind, answer: kept })));
  });

  test("asks again when other words have come", async () => {
    const form = aForm({ text: `${text} och a@b.se`, guard: "keep", guardAbout: about });
    expect((await (await session("reporter")).post("/arbeta/rapportera", form)).status).toBe(422);
  });

  test("looks at place and wanted action too, and leaves nothing of it in the log", async () => {
    const reporter = await session("reporter");
    for (const values of [{ wanted: "Ring 070-123 45 67" }, { placeText: "hos Kalle Anka", nowhere: "" }]) {
      expect((await reporter.post("/arbeta/rapportera", aForm(values))).status).toBe(422);
    }
    const { rows } = await world.owner.query("select ids::text as ids from k0484.audit_entry");
    expect(rows.map(({ ids }: { ids: string }) => ids).join("\n")).not.toMatch(/Kalle|070-|ABC123|Lampan/);
  });

  test("has a list of names that coordinators edit", async () => {
    const coordinator = await session("coordinator");
    const names = "Musse Pigg\n\nKalle  Anka\nkalle anka\n";
    expect((await coordinator.post("/arbeta/handelser/namn", { names })).status).toBe(303);
    const page = await (await coordinator.get("/arbeta/handelser/namn")).text();
    expect(page).toContain("kalle anka\nMusse Pigg</textarea>");
    expect((await coordinator.post("/arbeta/handelser/namn", { names: "x".repeat(100) })).status).toBe(422);
  });
});
