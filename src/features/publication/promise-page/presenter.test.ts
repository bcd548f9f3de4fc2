import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { historyOf } from "../history.ts";
import { someActivity, someMeasure, somePromise, someWords } from "../published.fixture.ts";
import { ledeOf, timeLeftOf } from "./presenter.ts";

const TODAY = isoDate("2026-10-16");
const t = translator("sv");
const kept = {
  measures: [someMeasure(["03-01", "04-01", "05-01", "06-01"].map((day) => someActivity(`2026-${day}`)))],
};

function spoken(promise: ReturnType<typeof somePromise>): string {
  const { start, parts } = ledeOf(promise, TODAY, t);
  return [start, ...parts.map(({ bound, rest }) => `${bound} ${rest}`)].join(" ").replace(/\s+/g, " ").trim();
}

describe("the lede", () => {
  it("says who promised how much and how it goes, in one breath", () => {
    const promise = somePromise([
      { words: someWords(), item: kept },
      { words: someWords(), item: { measures: [someMeasure([someActivity("2026-05-01")])] } },
      { words: someWords({ deadline: isoDate("2026-06-01") }) },
    ]);
    expect(spoken(promise)).toBe(
      "Kommunen och polisen har lovat invånarna tre saker. Ett löfte är hållet, ett är på väg och ett är försenat.",
    );
  });

  it("uses figures above twelve and bends the words", () => {
    const promise = somePromise(Array.from({ length: 13 }, () => ({ words: someWords(), item: kept })));
    expect(spoken(promise)).toBe("Kommunen och polisen har lovat invånarna 13 saker. 13 löften är hållna.");
  });

  it("says so when the text names no undertakings", () => {
    expect(spoken(somePromise([]))).toBe(
      "Kommunen och polisen har gett ett löfte. Texten vi har fått nämner inga enskilda åtaganden.",
    );
  });
});

describe("the time left", () => {
  it.each([
    ["2025-12-31", "1", "dag tills löftet börjar gälla"],
    ["2026-01-01", "730", "dagar kvar av löftets tid"],
    ["2027-12-31", "1", "dag kvar av löftets tid"],
    ["2028-01-01", "Slut", "Löftets tid tog slut 31 december 2027."],
  ])("on %s it is %s %s", (today, value, unit) => {
    expect(timeLeftOf(somePromise([]), isoDate(today), t)).toMatchObject({ value, unit });
  });

  it("is not told for a promise without a period", () => {
    const promise = somePromise([]);
    expect(timeLeftOf({ ...promise, content: { ...promise.content, period: null } }, TODAY, t)).toBeNull();
  });
});

describe("the history", () => {
  it("follows from editions, log and statements, newest first, nothing from the future", () => {
    const said = {
      status: "underway",
      sentence: "Det går bra.",
      source: "Polisen",
      day: isoDate("2026-07-01"),
    };
    const measures = [
      ...kept.measures,
      someMeasure([someActivity("2026-12-24"), someActivity("2026-08-01", { kind: "cancelled" })]),
    ];
    const history = historyOf(
      somePromise([{ words: someWords(), item: { measures, ownerSays: said } }]),
      TODAY,
      t,
    );
    expect(history.map(({ day, sentence }) => `${day} ${sentence}`)).toEqual([
      "2026-08-01 Kontroll med bromsprov blev inte av.",
      "2026-07-01 Polisen säger: Det går bra.",
      "2026-06-01 Målet är nått. Löftet är hållet.",
      "2026-06-01 Kontroll med bromsprov är gjort.",
      "2026-05-01 Kontroll med bromsprov är gjort.",
      "2026-04-01 Kontroll med bromsprov är gjort.",
      "2026-03-01 Kontroll med bromsprov är gjort.",
      "2026-01-19 Utgåva 1 är undertecknad.",
    ]);
  });
});
