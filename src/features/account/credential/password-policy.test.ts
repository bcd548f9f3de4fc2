import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import account from "#locales/sv/account.json" with { type: "json" };
import { COMMON_WORDS } from "./common-passwords.ts";
import { passwordProblem } from "./password-policy.ts";

const ANNA = { email: "anna.lindgren@eskilstuna.se", name: "Anna-Karin Lindgren" };

describe("a password", () => {
  test.each([
    ["tolv getter på Vasagatan"],
    ["correct horse battery staple"],
    ["sommaren vi grävde upp potatis"],
    ["Savannahutflykten"],
    ["vF7#qLm2$xTz"],
    ["🦊🐧🦉🦔🐝🐢🦀🐙🦋🐌🐞🦕"],
    ["482617395062"],
  ])("can be %s", (password) => {
    expect(passwordProblem(password, ANNA)).toBeNull();
  });

  test.each([
    ["Sommar2024!!!"],
    ["L0sen0rd12345"],
    ["LösenordLösenord"],
    ["P@$$w0rd2025"],
    ["HejsanHejsan1"],
    ["123456789012"],
    ["111111111111"],
    ["abcdefghijklm"],
    ["qwertyuiop123"],
    ["banan banan banan"],
    ["19800101-1234"],
    ["198001011234"],
    ["PolisenEskilstuna2026"],
    ["            "],
  ])("cannot be %s: it is easy to guess", (password) => {
    expect(passwordProblem(password, ANNA)?.message).toBe("account:password.common");
  });

  test.each([
    ["AnnaLindgren1979"],
    ["anna.lindgren@eskilstuna.se"],
    ["Lindgren-Lindgren"],
    ["k4r1nL1ndgr3n!"],
  ])("cannot be %s: it is the person's name or address", (password) => {
    expect(passwordProblem(password, ANNA)?.message).toBe("account:password.personal");
    const other = { email: "bo@ovik.example", name: "Bo Ek" };
    expect(passwordProblem("AnnaLindgren1979", other)).toBeNull();
  });

  test("has twelve characters or more, counted as the reader counts them", () => {
    expect(passwordProblem("vF7#qLm2$xT", ANNA)).toEqual({
      message: "account:password.tooShort",
      values: { min: 12 },
    });
    expect(passwordProblem("åäöÅÄÖéüxYzW".normalize("NFD"), ANNA)).toBeNull();
    expect(passwordProblem("åäöÅÄÖéüxYz".normalize("NFD"), ANNA)?.message).toBe("account:password.tooShort");
  });

  test("has 256 characters at the most", () => {
    const sentence = "en mening med många olika ord ".repeat(10);
    expect(passwordProblem(sentence.slice(0, 256), ANNA)).toBeNull();
    expect(passwordProblem(sentence.slice(0, 257), ANNA)).toEqual({
      message: "account:password.tooLong",
      values: { max: 256 },
    });
  });

  test("drawn at random is good", () => {
    const sign = fc.constantFrom(...Array.from("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"));
    const drawn = fc.uniqueArray(sign, { minLength: 20, maxLength: 30 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(drawn, (password) => {
        expect(passwordProblem(password, ANNA)).toBeNull();
      }),
    );
  });
});

test("every common word is refused with a year and a mark behind it, also in disguise", () => {
  const passed = COMMON_WORDS.flatMap((word) => [
    `${word}2026!!!!!!!!!`,
    `${word.toUpperCase()}${word}${word}123`,
    `!!!!!!!!!${word.replaceAll(/(?<=[a-z])o(?=[a-z])/gu, "0")}2019`,
  ]).filter((password) => passwordProblem(password, ANNA)?.message !== "account:password.common");
  expect(passed).toEqual([]);
});

test("the common words are written the way passwords are compared", () => {
  expect(new Set(COMMON_WORDS).size).toBe(COMMON_WORDS.length);
  expect(COMMON_WORDS.filter((word) => !/^[a-z0-9]{4,}$/u.test(word))).toEqual([]);
  expect(COMMON_WORDS.length).toBeGreaterThanOrEqual(100);
});

test("every problem has a text, with gaps for the values that are given", () => {
  const problems = ["kort", "x".repeat(257), "lindgrenlindgren", "losenord1234"].map((password) =>
    passwordProblem(password, ANNA),
  );
  const gaps = problems.map((problem) => {
    const text = Object.entries(account.password).find(
      ([key]) => problem?.message === `account:password.${key}`,
    );
    return text?.[1].match(/(?<=\{\{)\w+(?=\}\})/gu) ?? (text && []);
  });
  expect(gaps).toEqual([["min"], ["max"], [], []]);
  expect(gaps).toEqual(problems.map((problem) => Object.keys(problem?.values ?? {})));
});
