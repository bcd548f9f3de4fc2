import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { readEventsOf } from "../reading.ts";
import { aReportingKommun } from "../reporting.fixture.ts";

const { world, people, housing, category, area, session, aForm, received, stored } = await aReportingKommun();

describe("what became of it", () => {
  test("is said by who handles, and read by the reporter", async () => {
    const reporter = await session("reporter");
    const id = await received(reporter, aForm());
    const analyst = await session("analyst");
    const path = `/arbeta/handelser/${id}/utfall`;
    expect((await analyst.post(path, { outcome: "Lampan är lagad.", version: "1" })).status).toBe(303);
    expect(await (await reporter.get("/arbeta/rapportera/mina")).text()).toContain("Lampan är lagad.");
    const clash = await analyst.post(path, { outcome: "Något annat", version: "1" });
    expect([clash.status, (await clash.text()).includes("Lampan är lagad.")]).toEqual([409, true]);
    expect((await analyst.post(path, { outcome: "", version: "2" })).status).toBe(303);
    expect(await stored(id)).toMatchObject({ outcome: "", outcomeAt: null });
  });

  test("events that may be the same are hinted at, and marked by who handles", async () => {
    const here = { category: category("Dumpat avfall"), placeText: "Fristadstorget", nowhere: "" };
    const reporter = await session("reporter");
    const first = await received(reporter, aForm(here));
    const near = { ...here, placeText: "", longitude: "16.4510", latitude: "59.3501" };
    const form = aForm(near, { organisation: housing });
    const response = await (await session("other")).post("/arbeta/rapportera", form);
    const receipt = response.headers.get("location") ?? "";
    expect(await (await (await session("other")).get(receipt)).text()).toContain("Kan vara samma händelse");
    const query = new URLSearchParams({ ...near, day: "2026-03-16", clock: "" });
    const hints = await (await session("owner")).get(`/arbeta/rapportera/liknande?${query}`);
    expect(((await hints.json()) as { similar: string[] }).similar).toHaveLength(2);
    for (const far of [{ longitude: "16.47" }, { day: "2026-03-12" }, { category: category("Brand") }]) {
      const other = new URLSearchParams({ ...near, day: "2026-03-16", clock: "", ...far });
      const answer = await (await session("owner")).get(`/arbeta/rapportera/liknande?${other}`);
      expect(await answer.json()).toEqual({ similar: [] });
    }
    const { id: second } = await world.arrange((tx) =>
      tx
        .selectFrom("event")
        .select("id")
        .where("reportId", "=", receipt.split("/").at(-1) as never)
        .executeTakeFirstOrThrow(),
    );
    const coordinator = await session("coordinator");
    expect((await coordinator.post(`/arbeta/handelser/${second}/samma`, { sameAs: first })).status).toBe(303);
    expect((await stored(second)).sameAsId).toBe(first);
    const counted = await world.as(people.coordinator, (tx) =>
      readEventsOf(tx, { from: isoDate("2026-03-16"), to: isoDate("2026-03-16"), areaKind: "own" }),
    );
    expect(counted.find(({ id }) => id === first)?.areaIds).toEqual([area]);
    expect(counted.find(({ id }) => id === second)).toBeUndefined();
    // Pointing back would be a ring: the other way round both point to the one.
    await coordinator.post(`/arbeta/handelser/${first}/samma`, { sameAs: second });
    expect([(await stored(first)).sameAsId, (await stored(second)).sameAsId]).toEqual([null, first]);
    await coordinator.post(`/arbeta/handelser/${second}/samma`, { sameAs: "" });
    expect((await stored(second)).sameAsId).toBeNull();
  });
});
