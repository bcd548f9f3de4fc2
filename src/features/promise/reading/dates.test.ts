import { isoDate } from "#app/platform/iso-date.ts";
import { expect, test } from "vitest";
import { readDeadline } from "./deadline.ts";
import { readPeriod } from "./period.ts";
import { readSeason } from "./season.ts";

const year2022 = { from: isoDate("2022-02-01"), to: isoDate("2022-12-31") };
const twoYears = { from: isoDate("2022-01-01"), to: isoDate("2023-12-31") };

test.each([
  ["senast den 31 december 2019", "2019-12-31", "read", "senast den 31 december 2019"],
  ["klart senast 2019-12-31", "2019-12-31", "read", "senast 2019-12-31"],
  ["senast 31/12 2019", "2019-12-31", "read", "senast 31/12 2019"],
  ["senast 31.12.2019", "2019-12-31", "read", "senast 31.12.2019"],
  ["senast den första juni 2022", "2022-06-01", "read", "senast den första juni 2022"],
  ["till och med den 30 juni 2022", "2022-06-30", "read", "till och med den 30 juni 2022"],
  ["före den 1 juni 2022", "2022-05-31", "read", "före den 1 juni 2022"],
  ["senast den 15 maj", "2022-05-15", "inferred", "senast den 15 maj"],
  ["senast i juni 2022", "2022-06-30", "read", "senast i juni 2022"],
  ["före sommaren", "2022-05-31", "inferred", "före sommaren"],
  ["innan hösten 2023", "2023-08-31", "inferred", "innan hösten 2023"],
  ["vid årsskiftet 2020/21", "2020-12-31", "read", "vid årsskiftet 2020/21"],
  ["före årsskiftet", "2022-12-31", "inferred", "före årsskiftet"],
  ["under 2022", "2022-12-31", "inferred", "under 2022"],
  ["före utgången av 2023", "2023-12-31", "inferred", "före utgången av 2023"],
  ["under 2022–2023", "2023-12-31", "inferred", "under 2022–2023"],
  ["under året", "2022-12-31", "inferred", "under året"],
  ["forum den 12 maj 2022", "2022-05-12", "inferred", "12 maj 2022"],
])("deadline: %s", (text, day, sure, words) => {
  const found = readDeadline(text, year2022);
  expect([found?.value, found?.sure, text.slice(found?.start, found?.end)]).toEqual([day, sure, words]);
});

test.each([
  ["senast den 31 juni 2022", year2022],
  ["senast den 15 maj", twoYears],
  ["senast den 15 maj", null],
  ["före sommaren", null],
  ["under året", twoYears],
  ["före skolstarten", year2022],
  ["under våren", year2022],
])("%s names no day that can be known", (text, period) => {
  expect(readDeadline(text, period)).toBeNull();
});

test.each([
  ["under våren", "våren"],
  ["Sommaren 2021 finns vi på plats", "Sommaren 2021"],
  ["våren regler och hjälm, hösten belysning", "våren, hösten"],
  ["vid skolstarten och i advent", "skolstarten, advent"],
  ["under höstterminen 2022", "höstterminen 2022"],
  ["kontroller i maj", "maj"],
  ["på sportlovet", "sportlovet"],
])("season: %s", (text, season) => {
  const found = readSeason(text);
  expect(found?.value).toBe(season);
  expect(text.slice(found?.start, found?.end)).toContain(season.split(", ")[0]);
});

test.each(["före sommaren", "senast i juni", "vårda parken", "höstack", "alla dagar"])(
  "%s names no season",
  (text) => {
    expect(readSeason(text)).toBeNull();
  },
);

test.each([
  ["1 februari–31 december 2019", "2019-02-01", "2019-12-31", "read"],
  ["från den 1 juni 2021 till den 31 augusti 2021", "2021-06-01", "2021-08-31", "read"],
  ["2019-02-01 – 2019-12-31", "2019-02-01", "2019-12-31", "read"],
  ["juni–augusti 2021", "2021-06-01", "2021-08-31", "inferred"],
  ["maj 2024–maj 2025", "2024-05-01", "2025-05-31", "inferred"],
  ["Löfte 2022–2023", "2022-01-01", "2023-12-31", "inferred"],
  ["Löfte 2022/23", "2022-01-01", "2023-12-31", "inferred"],
  ["sommaren 2021", "2021-06-01", "2021-08-31", "inferred"],
  ["vintern 2023", "2023-12-01", "2024-02-29", "inferred"],
  ["Löfte 2019", "2019-01-01", "2019-12-31", "inferred"],
])("period: %s", (text, from, to, sure) => {
  expect(readPeriod(text)).toMatchObject({ value: { from, to }, sure });
});

test.each(["2023–2022", "för alltid", "12 kontroller", ""])("%s is no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});
