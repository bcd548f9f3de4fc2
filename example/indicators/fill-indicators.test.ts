import { expect, test } from "vitest";
import { listIndicators, readIndicatorSeries } from "#app/features/indicator/index.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { checkSeries } from "#app/statistics/series/index.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { fillEskilstuna } from "../fill.ts";

const keys = new InstallationKeys(newKeyMaterial(new Date("2026-01-01T00:00:00Z")));
const world = await freshWorld();
await fillEskilstuna(world.owner, keys, world.kommun, TODAY);
const register = await world.arrange(listIndicators);

async function seriesOf(name: string, areaCode = "0484") {
  const indicator = register.find((one) => one.name.startsWith(name));
  if (indicator === undefined) throw new Error(`No indicator ${name}`);
  return {
    indicator,
    ...(await world.arrange((tx) => readIndicatorSeries(tx, { indicator: indicator.id, areaCode }))),
  };
}

test("every indicator has a source that says that it is made up, and series without gaps", async () => {
  expect(register).toHaveLength(9);
  for (const { name, source } of register) {
    expect(source).toMatch(/^Exempel, /);
    const { series } = await seriesOf(name);
    expect(series.values.length).toBeGreaterThanOrEqual(5);
    expect(checkSeries(series, TODAY)).not.toHaveProperty("cannot");
  }
});

test("late offences are still coming in, and the file of last year has been revised", async () => {
  const { preliminary, series } = await seriesOf("Anmälda våldsbrott");
  expect(preliminary.filter(Boolean)).toHaveLength(3);
  expect(preliminary.slice(-3)).toEqual([true, true, true]);
  expect(series.periods.at(-1)).toBe("2026-02");
  const { rows } = await world.owner.query<{ before: number; after: number }>(`
    select (revision.before ->> 'value')::numeric as before, value.value as after
    from k0484.indicator_revision as revision
    join k0484.indicator_value as value using (indicator_id, area_code, sex, age, period)
    where revision.before is not null and revision.area_code = '0484'`);
  expect(rows).toHaveLength(3);
  expect(rows.every(({ before, after }) => after >= before)).toBe(true);
});

test("another code counts more drug offences from its break on, in every kommun", async () => {
  for (const area of ["0484", "9998", "9999"]) {
    const { indicator, series } = await seriesOf("Anmälda narkotikabrott", area);
    const broken = series.periods.indexOf(indicator.breaks[0]?.period ?? "");
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(broken).toBeGreaterThan(12);
    expect(mean(series.values.slice(broken))).toBeGreaterThan(1.25 * mean(series.values.slice(0, broken)));
  }
});

test("felt safety is known for every district, with its error", async () => {
  const areas = ["0484", ...Array.from({ length: 10 }, (_, place) => `0484-${place + 1}`)];
  for (const area of areas) {
    const { series } = await seriesOf("Andel boende som känner sig trygga", area);
    expect(series.errors).toHaveLength(series.values.length);
  }
});

test("shares have what they are shares of, the index its scale", async () => {
  const { series } = await seriesOf("Andel elever i årskurs 9 som har provat");
  expect(series.base?.every((base, place) => base > (series.values[place] ?? base))).toBe(true);
  const { indicator } = await seriesOf("Problemindex");
  expect(indicator).toMatchObject({ scaleLow: 0, scaleHigh: 6, direction: "low", kind: "index" });
});

test("most of them may be shown to anyone", async () => {
  const { rows } = await world.owner.query("select from k0484.indicator where indicator.is_public");
  expect(rows).toHaveLength(7);
});
