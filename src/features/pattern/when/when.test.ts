import { describe, expect, test } from "vitest";
import { aPatternKommun, type MadeEvent } from "../pattern.fixture.ts";

const { world, read, happened, category, me, school } = await aPatternKommun();
const PAGE = "/arbeta/monster";
const year = "fran=2025-01-01&till=2025-12-31";

/** A Monday in winter, `weeks` weeks after 6 January 2025. */
const monday = (weeks: number, clock: string): string =>
  new Date(Date.parse(`2025-01-06T${clock}:00+01:00`) + weeks * 7 * 86_400_000).toISOString();
// Sixty on Mondays in winter between 14 and 16, two seen in the morning of what may have happened during four hours.
const regular: MadeEvent[] = Array.from({ length: 60 }, (_, number) => ({
  at: monday(number % 10, number < 40 ? "14:20" : "15:20"),
}));
await happened([
  ...regular,
  { at: "2025-07-05T22:00+02:00", until: "2025-07-06T02:00+02:00" },
  { at: "2025-07-06T01:30+02:00", until: "2025-07-06T02:00+02:00" },
  { at: "2025-07-01T12:00+02:00", until: "2025-07-04T12:00+02:00" },
]);
await world.owner.query(
  "update k0484.event set time_known = 'day' where id in (select id from k0484.event where begins_at = $1 limit 4)",
  [monday(0, "14:20")],
);

describe("when it happens", () => {
  test("is said with its peaks, and with what stands outside", async () => {
    const { status, text } = await read(`${PAGE}?${year}`);
    expect(status).toBe(200);
    expect(text).toContain("63 händelser i urvalet.");
    // 60 − 4 + 2 = 58 with a known hour, of which 56 on Mondays between 14 and 16.
    expect(text).toContain("En topp står för 97 procent av händelserna med känd timme.");
    expect(text).toContain("56 måndag klockan 14–16");
    expect(text).toContain("58 av 63 händelser har en känd timme och står i tabellen.");
    expect(text).toContain("4 händelser vet vi bara dagen för (måndag 4).");
    expect(text).toContain("1 händelse kan ha hänt när som helst under mer än 48 timmar.");
  });

  test("is a table with every hour, and a file with the shares", async () => {
    const html = await (await me.get(`${PAGE}?${year}`)).text();
    expect(html.match(/<table class="hs-heat">/g)).toHaveLength(2);
    expect(html).toContain('<td class="hs-heat-4">36</td>');
    const csv = await (await me.get(`${PAGE}/timmar.csv?${year}`)).text();
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(169);
    expect(lines[15]).toBe("måndag;14;36");
    // Saturday 22–24 a quarter each; Sunday 00–01 a quarter, 01–02 a quarter and the half hour whole.
    expect(lines.slice(1 + 5 * 24 + 22, 1 + 6 * 24 + 3)).toEqual([
      'lördag;22;"0,25"',
      'lördag;23;"0,25"',
      'söndag;0;"0,25"',
      'söndag;1;"1,25"',
      "söndag;2;0",
    ]);
  });

  test("is told month by month, against the reports it came in", async () => {
    const csv = await (await me.get(`${PAGE}/manader.csv?${year}`)).text();
    const months = csv.trim().split("\r\n");
    // Whole weeks only: the first begins on 6 January, the last on 22 December. The school sent one report, in June, and events stand for the others.
    expect(months[1]).toBe("2025-01;4;24;4;4;6");
    expect(months[6]).toBe("2025-06;4;0;1;4;0");
    expect(months[7]).toBe("2025-07;5;3;1;5;3");
    const weeks = (await (await me.get(`${PAGE}/veckor.csv?${year}`)).text()).trim().split("\r\n");
    expect(weeks).toHaveLength(52);
    expect(weeks[1]).toBe("2025-01-06;2025;2;6;1;1;6");
    const { text } = await read(`${PAGE}?${year}`);
    expect(text).toContain(
      "1 rapportör har lämnat 12 av 51 veckorapporter. Skolan har varit tyst 39 veckor.",
    );
    expect(text).toContain("Flest per veckorapport var det i");
  });

  test("shows weeks of several years side by side, and which months are not whole", async () => {
    const { text } = await read(`${PAGE}?fran=2024-12-02&till=2025-12-31`);
    expect(text).toContain("Vecka på året, år för år");
    expect(text).toContain("Bara en del av december 2024 är med.");
    expect((await read(`${PAGE}?${year}`)).text).not.toContain("Vecka på året");
  });

  test("names no peaks among few, and says so when there is nothing", async () => {
    const few = await read(`${PAGE}?fran=2025-07-01&till=2025-07-31`);
    expect(few.text).toContain("Det är för få händelser med känd timme (2) för att peka ut toppar.");
    const none = await read(`${PAGE}?${year}&kategori=${category("Brand")}`);
    expect(none.text).toContain("Inga händelser i urvalet");
    expect(none.status).toBe(200);
  });

  test("can be of one organisation and still says who is silent", async () => {
    const { text } = await read(`${PAGE}?${year}&organisation=${school}`);
    expect(text).toContain("från Skolan");
    expect(text).toContain("1 rapportör har lämnat");
  });
});
