import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { NOON } from "#test/support/app.ts";
import { jpegWithNotes } from "../photo/photo.fixture.ts";
import { countReports, readEventsOf } from "../reading.ts";
import { aReportingKommun } from "../reporting.fixture.ts";

const { world, app, people, session, aForm, received, stored } = await aReportingKommun();

describe("nothing to report", async () => {
  const parks = await world.anOrganisation({ name: "Parkenheten" });
  const gardener = await world.aPerson({ role: "reporter", organisation: parks });
  test("is one press, counts as reported, and silence is seen", async () => {
    const reporter = await app.signedIn(gardener);
    const page = await (await reporter.get("/arbeta/rapportera")).text();
    expect(page).toContain("Inget att rapportera vecka 12");
    expect(page).toContain("Inget att rapportera vecka 11");
    const form = { requestKey: randomUUID(), organisation: parks, week: "2026-03-09" };
    const response = await reporter.post("/arbeta/rapportera/inget", form);
    const again = await reporter.post("/arbeta/rapportera/inget", form);
    expect(again.headers.get("location")).toBe(response.headers.get("location"));
    expect(await (await reporter.get(response.headers.get("location") ?? "")).text()).toContain("vecka 11");
    expect(await (await reporter.get("/arbeta/rapportera")).text()).not.toContain(
      "Inget att rapportera vecka 11",
    );
    const weeks = ["2026-03-02", "2026-03-09"].map(isoDate);
    const counted = await world.as(people.coordinator, (tx) => countReports(tx, weeks));
    expect(counted.filter(({ organisationId }) => organisationId === parks)).toMatchObject([
      { week: "2026-03-02", reports: 0, silent: true, saidNothing: false },
      { week: "2026-03-09", reports: 1, events: 0, silent: false, saidNothing: true },
    ]);
  });

  test("waits in the queue like everything else", async () => {
    const form = {
      requestKey: randomUUID(),
      organisation: parks,
      week: "2026-03-02",
      person: gardener,
    };
    const response = await (await app.signedIn(gardener)).post("/arbeta/rapportera/ko", form);
    expect(Object.keys((await response.json()) as object)).toEqual(["received"]);
  });

  test.each(["2026-03-17", "2026-03-23", "2025-01-06", "x"])("not of %s", async (week) => {
    const form = { requestKey: randomUUID(), organisation: parks, week };
    expect((await (await app.signedIn(gardener)).post("/arbeta/rapportera/inget", form)).status).toBe(400);
  });
});

describe("one's own event", () => {
  const withVersion = (version: number, values: Record<string, string> = {}) =>
    aForm(values, { version: String(version) });

  test("is corrected in the week it came", async () => {
    const reporter = await session("reporter");
    const id = await received(reporter, aForm());
    const path = `/arbeta/rapportera/${id}/ratta`;
    expect(await (await reporter.get(path)).text()).toContain("Lampan är trasig");
    const response = await reporter.post(path, withVersion(1, { text: "Två lampor", clock: "07:00" }));
    expect(response.status).toBe(303);
    expect(await stored(id)).toMatchObject({ text: "Två lampor", version: 2, timeKnown: "moment" });
    const page = await (await reporter.get(`/arbeta/handelser/${id}`)).text();
    expect(page).toContain("Rättad.");
  });

  test("is not overwritten when somebody else changed it meanwhile", async () => {
    const reporter = await session("reporter");
    const id = await received(reporter, aForm());
    const path = `/arbeta/rapportera/${id}/ratta`;
    await (
      await session("coordinator")
    ).post(`/arbeta/handelser/${id}/utfall`, { outcome: "Lagad", version: "1" });
    const clash = await reporter.post(path, withVersion(1, { text: "Mina ord" }));
    const page = await clash.text();
    expect(clash.status).toBe(409);
    expect(page).toContain("Mina ord");
    const fields = Object.fromEntries(
      [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
    expect(fields["version"]).toBe("2");
    expect((await reporter.post(path, { ...fields, "text.version": "mine" })).status).toBe(303);
    expect(await stored(id)).toMatchObject({ text: "Mina ord", outcome: "Lagad", version: 3 });
  });

  test("is taken back: counted nowhere, its words and photo gone", async () => {
    const reporter = await session("reporter");
    const id = await received(reporter, {
      ...aForm(),
      "e0-photo": new File([new Uint8Array(jpegWithNotes())], "x"),
    });
    expect((await reporter.post(`/arbeta/rapportera/${id}/ta-tillbaka`)).status).toBe(303);
    expect(await stored(id)).toMatchObject({ text: "", withdrawnBy: people.reporter });
    expect(await (await reporter.get("/arbeta/handelser")).text()).not.toContain(id);
    expect(await (await reporter.get("/arbeta/rapportera/mina")).text()).toContain("Tillbakatagen");
    const counted = await world.as(people.coordinator, (tx) =>
      readEventsOf(tx, { from: isoDate("2026-03-01"), to: isoDate("2026-03-31") }),
    );
    expect(counted.map((event) => event.id)).not.toContain(id);
    expect((await reporter.post(`/arbeta/rapportera/${id}/ratta`, withVersion(2))).status).toBe(409);
  });

  test("is left as it is when the week is over", async () => {
    const reporter = await session("reporter");
    const id = await received(reporter, aForm());
    app.clock.set(new Date("2026-03-22T22:59:00Z"));
    expect((await (await session("reporter")).get(`/arbeta/rapportera/${id}/ratta`)).status).toBe(200);
    app.clock.set(new Date("2026-03-22T23:01:00Z"));
    expect((await (await session("reporter")).get(`/arbeta/rapportera/${id}/ratta`)).status).toBe(409);
    app.clock.set(NOON);
  });
});
