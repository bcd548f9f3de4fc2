import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, withoutPersonalData } from "./personal-data.ts";

const kindsIn = (text: string, names: readonly string[] = []): string[] =>
  findPersonalData(text, names).map(({ kind }) => kind);
const wordsIn = (text: string, names: readonly string[] = []): string[] =>
  findPersonalData(text, names).map(({ words }) => words);

// Numbers that Skatteverket keeps for tests, and the example of its leaflet SKV 704 (640823-3234).
describe("identity numbers", () => {
  test.each([
    "640823-3234",
    "6408233234",
    "19640823-3234",
    "196408233234",
    "640823+3234",
    "640823 - 3234",
    "640823–3234",
    "189001019802",
    "Pratade med 19850709-9805 om natten",
    "(640823-3234)",
    // Coordination number: 60 added to the day (SKV 707, 701063-2391).
    "701063-2391",
    "19701063-2391",
    // A leap day that existed in one of the two centuries.
    "000229-0005",
  ])("%s is found", (text) => {
    expect(findPersonalData(text)).toMatchObject([{ kind: "identity_number", sure: true }]);
  });

  test.each([
    "640823-3235",
    "6408233230",
    "040229-1234",
    "20260316-1830",
    "850769-9805 är ett samordningsnummer",
  ])("%s has the shape of one: asked about, less sure", (text) => {
    expect(findPersonalData(text)).toMatchObject([{ kind: "identity_number", sure: false }]);
  });

  test.each([
    "0502291234",
    "991332-0000",
    "640832-3234",
    "641323-3234",
    "990229-1234",
    "211640823-3234",
    "640823-32341",
    "2026-03-16",
    "20260316 1830",
    "202603161830",
    "Den 16/3 2026 kl. 18.30–21.00",
    "Diarienummer KSKF/2022:145",
    "organisationsnummer 212000-0357",
    "Budget 1 250 000 kronor",
  ])("%s is none", (text) => {
    expect(kindsIn(text)).not.toContain("identity_number");
  });

  test("are found wherever they stand and however they are written; the check digit makes them sure", () => {
    const born = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(Date.UTC(1915, 0, 1) + days * 864e5));
    const sign = fc.constantFrom("", "-", "+", "–", " ", " - ");
    fc.assert(
      fc.property(
        born,
        fc.nat(999),
        fc.boolean(),
        fc.boolean(),
        sign,
        fc.nat(9),
        (day, serial, coordination, century, between, off) => {
          const iso = day.toISOString();
          const date = String(Number(iso.slice(8, 10)) + (coordination ? 60 : 0)).padStart(2, "0");
          const six = `${iso.slice(2, 4)}${iso.slice(5, 7)}${date}`;
          const nine = `${six}${String(serial).padStart(3, "0")}`;
          const last = `${nine.slice(6)}${(checkDigit(nine) + off) % 10}`;
          const text = `en man, ${century ? iso.slice(0, 2) : ""}${six}${between}${last}, sprang`;
          const readsAsMoment =
            century &&
            iso.startsWith("20") &&
            !coordination &&
            between.trim() === "" &&
            /^([01]\d|2[0-3])[0-5]/.test(last);
          const readsAsPhone = !century && six.startsWith("0") && between === "";
          const found = findPersonalData(text).find(({ kind }) => kind === "identity_number");
          expect(found?.sure).toBe(off === 0 ? true : readsAsMoment || readsAsPhone ? undefined : false);
        },
      ),
    );
  });
});

/** The check digit by the other common way of counting: from the right, with a table for doubled digits. */
function checkDigit(nine: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = nine
    .split("")
    .toReversed()
    .reduce((total, digit, index) => {
      return total + (index % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit));
    }, 0);
  return (10 - (sum % 10)) % 10;
}

describe("phone numbers", () => {
  test.each([
    "070-123 45 67",
    "0701234567",
    "070 - 123 45 67",
    "+46 70 123 45 67",
    "+46 (0)70-123 45 67",
    "0046701234567",
    "016-710 10 00",
    "08-123 456 78",
    "Ring 070-1234567.",
  ])("%s is found", (text) => {
    expect(kindsIn(text)).toEqual(["phone"]);
  });

  test.each([
    "2026-03-16",
    "05-12-2026",
    "18.30–21.00",
    "0,5 liter",
    "kl 0830",
    "112",
    "114 14",
    "1 000 000",
    "00:15",
  ])("%s is none", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("registration plates", () => {
  test.each(["ABC123", "ABC12D", "ABC 123", "abc123", "Bilen (XYZ 98A) körde", "ABC-123"])(
    "%s is found",
    (text) => {
      expect(kindsIn(text)).toEqual(["plate"]);
    },
  );

  test.each([
    "Klass 8A och 9B",
    "hus 123",
    "ABC1234",
    "ABCD123",
    "IQV123",
    "ABC12O",
    "E20",
    "rum B12",
    "dnr KS2022",
  ])("%s is none", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("e-mail addresses", () => {
  test.each(["skriv till anna.berg@exempel.se", "ÅSA@EXEMPEL.SE", "a+b@x.y.se"])("%s is found", (text) => {
    expect(kindsIn(text)).toEqual(["email"]);
  });
  test.each(["54 elever @ skolan", "a@b", "@skolan"])("%s is none", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("names of the list", () => {
  const names = ["Anna Berg", "Åke", "O'Brien", "A.B (C)"];
  test.each([
    ["Anna  Berg sprang", ["Anna  Berg"]],
    ["ÅKE och åkes vän", ["ÅKE", "åkes"]],
    ["O'Brien var där", ["O'Brien"]],
    ["A.B (C)", ["A.B (C)"]],
    ["Åkern vid Annaberg", []],
    ["Anna", []],
    ["", []],
  ])("%s: %j", (text, found) => {
    expect(wordsIn(text, names)).toEqual(found);
  });
});

test("what is found is told apart and stands in order", () => {
  const text = "Anna (640823-3234, 070-123 45 67, a@b.se) i ABC123.";
  expect(kindsIn(text, ["Anna"])).toEqual(["name", "identity_number", "phone", "email", "plate"]);
  expect(withoutPersonalData(text, ["Anna"])).toBe("i.");
});

test.each([
  ["Pojken, 070-123 45 67, kastade sten.", "Pojken, kastade sten."],
  ["Bilen ABC123 körde på gräset", "Bilen körde på gräset"],
  ["070-123 45 67", ""],
  ["Rad ett\nABC123\nrad tre", "Rad ett\n\nrad tre"],
])("%j without the words is %j", (text, left) => {
  expect(withoutPersonalData(text)).toBe(left);
});

test("whatever the text: what is found stands in it and nothing overlaps; the text offered instead holds nothing more to ask about", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("640823-3234", "070-123 45 67", "ABC123", "a@b.se", "Anna", " ", ", ", "0", "-", "\n"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const found = findPersonalData(text, ["Anna"]);
      found.forEach(({ from, to, words }, index) => {
        expect(text.slice(from, to)).toBe(words);
        expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
      });
      const left = withoutPersonalData(text, ["Anna"]);
      expect(findPersonalData(left, ["Anna"])).toEqual([]);
      expect(found.length > 0 || left === text).toBe(true);
    }),
  );
});

test("a long text of nothing but digits, hyphens and at-signs is looked through in no time", () => {
  const started = performance.now();
  for (const sign of ["0-", "a@", "0 (", "a.", "1", "AB1"])
    findPersonalData(sign.repeat(5000), ["Anna Berg"]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ["Ring 070-123 45 67", ["phone"]],
  ["0502291234", ["phone"]],
  ["skriv till anna.berg@exempel.se", ["email"]],
  ["850709-9805, 070 123 45 67, a@b.se", ["identity_number", "phone", "email"]],
  ["41 fordon stoppade, 9 var trimmade.", []],
  ["Den 14 september 2022 kl. 18.30–21.00", []],
  ["Budget 1 250 000 kronor", []],
  ["54 elever @ skolan", []],
  ["", []],
])("a line of a log, %j: %j", (text, found) => {
  expect(kindsIn(text)).toEqual(found);
});
