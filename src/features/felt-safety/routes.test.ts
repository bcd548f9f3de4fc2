import { describe, expect, test } from "vitest";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { writeInhabitants } from "#app/features/area/index.ts";
import { aReportedEvent, someCategories } from "#app/features/event/event.fixture.ts";
import { anIndicator } from "#app/features/indicator/indicator.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { Role } from "#app/access/roles.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);
const school = await world.anOrganisation({ name: "Skolan" });
const analyst = await world.aPerson({ role: "analyst", organisation: school });
await world.aPerson({ role: "reporter", organisation: school });
const category = await world.arrange(someCategories);
const me = await app.signedIn(analyst);
const PAGE = "/arbeta/trygghet";
const march = "fran=2026-03-02&till=2026-03-15";

async function read(address: string): Promise<{ status: number; text: string }> {
  const answer = await me.get(address);
  const text = (await answer.text()).replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");
  return { status: answer.status, text };
}

/** Takes values in as an import would have left them. */
async function values(
  indicator: IndicatorId,
  rows: readonly (readonly [string, string, number, number | null])[],
) {
  await world.arrange(async (tx) => {
    const { id } = await tx
      .insertInto("indicatorImport")
      .values({
        fileName: "trygghet.csv",
        format: "table",
        retrievedOn: isoDate("2026-01-15"),
        importedAt: NOON,
        rowsAdded: rows.length,
        rowsChanged: 0,
        rowsSame: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const [areaCode, period, value, base] of rows)
      await tx
        .insertInto("indicatorValue")
        .values({ indicatorId: indicator, areaCode, period, value, base, importId: id })
        .execute();
  });
}

const without = await read(PAGE);
const fileWithout = await me.get(`${PAGE}/trygghet.csv`);

// Five squares of a tenth of a degree from west to east, 1 000 inhabitants each.
const ids = await world.arrange((tx) =>
  importAreas(
    tx,
    ["D1", "D2", "D3", "D4", "D5"].map((code, place) => aSquare(code, 16 + 0.1 * place, 59.3)),
    { kind: "district" },
  ),
);
await world.arrange((tx) =>
  writeInhabitants(
    tx,
    ids.slice(0, 5).map((areaId) => ({
      areaId,
      day: isoDate("2025-12-31"),
      area: "",
      inhabitants: 1000,
      source: "Påhittad",
    })),
  ),
);
const safe = await world.arrange((tx) =>
  anIndicator(tx, {
    name: "Trygga i området",
    kind: "share",
    unit: "svar",
    direction: "high",
    periodKind: "year",
    source: "Påhittad enkät",
  }),
);
await values(safe, [
  ["D1", "2025", 40, 100],
  ["D2", "2025", 80, 100],
  ["D3", "2025", 95, 100],
  ["D4", "2025", 85, 100],
  ["D1", "2024", 50, 100],
  ["D2", "2024", 60, 100],
  ["0484", "2025", 700, 1000],
]);
const events = [
  ["D1", 2],
  ["D2", 20],
  ["D3", 60],
  ["D4", 25],
] as const;
for (const [code, count] of events)
  for (let number = 0; number < count; number += 1)
    await world.arrange((tx) =>
      aReportedEvent(
        tx,
        { organisation: school, person: analyst, now: NOON },
        {
          categoryId: category("Klotter"),
          time: {
            beginsAt: new Date("2026-03-10T12:00:00Z"),
            endsAt: new Date("2026-03-10T12:00:00Z"),
            timeKnown: "moment",
          },
          place: {
            precision: "point",
            position: { longitude: 15.95 + 0.1 * Number(code.slice(1)), latitude: 59.35 },
            placeText: "",
          },
        },
      ),
    );

describe("felt safety beside events", () => {
  test("without an indicator of areas the page says what it needs", () => {
    expect(without.status).toBe(200);
    expect(without.text).toContain("Inget mått på trygghet för områden");
    expect(fileWithout.status).toBe(404);
  });

  test("both figures stand beside each other with their uncertainty, never as one", async () => {
    const { status, text } = await read(`${PAGE}?${march}`);
    expect(status).toBe(200);
    expect(text).toContain("Måttet gäller 2025, händelserna 2 mars 2026 – 15 mars 2026.");
    expect(text).toContain("Av 2 väntade veckorapporter kom 1 in (50 procent).");
    // Wilson for 40 of 100: 0.3094–0.4980. Garwood for 2 events: 0.2422–7.2247.
    expect(text).toContain("Område D1 40 procent (30,9–49,8)");
    expect(text).toContain("Område D1 2 (0,2–7,2)");
    expect(text).toContain("400 svar.");
  });

  test("a sentence for each area where they go apart, and where one is missing", async () => {
    const { text } = await read(`${PAGE}?${march}`);
    expect(text).toContain(
      "Område D1: människor känner sig mindre trygga än i det mittersta området, men färre händelser rapporteras. Få rapporter betyder inte att det är tryggt.",
    );
    expect(text).toContain(
      "Område D3: människor känner sig tryggare än i det mittersta området, men fler händelser",
    );
    expect(text).toContain("Område D5: det saknas mått på trygghet, och ingen händelse är rapporterad.");
    expect(text).not.toContain("Område D4:");
  });

  test("the least safe stand first in both, and gaps are drawn", async () => {
    const html = await (await me.get(`${PAGE}?${march}`)).text();
    const names = [...html.matchAll(/hs-intervals__name">Område (D\d)</g)].map(([, name]) => name);
    expect(names).toEqual(["D1", "D2", "D4", "D3", "D5", "D1", "D2", "D4", "D3", "D5"]);
    expect(html.match(/class="hs-intervals__gap"/g)).toHaveLength(1);
  });

  test("another year can be chosen, and what is not there is not", async () => {
    const before = await read(`${PAGE}?${march}&period=2024`);
    expect(before.text).toContain("Måttet gäller 2024");
    expect(before.text).toContain("Område D1 50 procent");
    expect((await read(`${PAGE}?${march}&period=1999&matt=x&indelning=deso`)).text).toContain(
      "Måttet gäller 2025",
    );
  });

  test("the file has both, each in its own columns", async () => {
    const csv = await (await me.get(`${PAGE}/trygghet.csv?${march}`)).text();
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(
      'Område D1;40;"30,94";"49,8";100;2;1000;2;"0,242";"7,225";Trygga i området;2025;Påhittad enkät',
    );
    expect(lines[5]).toBe('Område D5;;;;;0;1000;0;0;"3,689";Trygga i området;2025;Påhittad enkät');
  });

  test.each<Role>([
    "coordinator",
    "police_coordinator",
    "analyst",
    "reporter",
    "council_member",
    "administrator",
  ])("%s may read it", async (role) => {
    const visitor = await app.signedIn(await world.aPerson({ role, organisation: school }), { strong: true });
    expect((await visitor.get(PAGE)).status).toBe(200);
    expect((await visitor.get(`${PAGE}/trygghet.csv`)).status).toBe(200);
    const { rows } = await world.owner.query(
      "select from k0484.audit_entry where event in ('FeltSafetyRead', 'FeltSafetyExported')",
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  test("a visitor without a session may not", async () => {
    expect((await app.resident.get(PAGE)).status).toBe(303);
  });
});
