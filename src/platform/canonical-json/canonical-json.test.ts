import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalBytes, canonicalJson } from "./canonical-json.ts";
import type { JsonValue } from "./json-value.ts";
import { refuseUnlessJson } from "./refuse.ts";
import vectors from "./rfc8785-vectors.json" with { type: "json" };

/** RFC 8785 appendix B: the IEEE 754 double in hexadecimal, and how it is written. */
const NUMBERS = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

describe("canonical JSON", () => {
  test.each(vectors.cases)("writes the standard case $name", ({ input, bytes }) => {
    const value: unknown = JSON.parse(input);
    refuseUnlessJson(value);
    expect(Buffer.from(canonicalBytes(value)).toString("hex")).toBe(bytes);
  });

  test.each(NUMBERS)("writes the double %s as %s", (double, written) => {
    expect(canonicalJson(Buffer.from(double, "hex").readDoubleBE())).toBe(written);
  });

  test("is the same for every order of the members, and says the same when read", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (any) => {
        const value: unknown = JSON.parse(JSON.stringify(any));
        refuseUnlessJson(value);
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  test("takes an interface of the domain as it stands", () => {
    interface Party {
      readonly name: string;
      readonly signatory?: string;
    }
    const parties: readonly Party[] = [{ name: "Kommunen", signatory: "ordförande" }, { name: "Polisen" }];
    expect(canonicalJson({ parties })).toBe(
      '{"parties":[{"name":"Kommunen","signatory":"ordförande"},{"name":"Polisen"}]}',
    );
  });

  test("is closed at compile time to what JSON cannot carry", () => {
    // @ts-expect-error A date has no form of its own in JSON.
    expect(() => canonicalJson({ on: new Date(0) })).toThrow("not Date, at $.on");
    // @ts-expect-error `undefined` would be left out.
    expect(() => canonicalJson({ title: undefined })).toThrow("undefined, at $.title");
    // @ts-expect-error A bigint would be written by no reader alike.
    expect(() => canonicalJson([1n])).toThrow("bigint, at $[0]");
  });
});

describe("what JSON cannot carry", () => {
  const itself: unknown[] = [];
  itself.push({ again: itself });
  test.each([
    ["undefined", undefined, "undefined, at $"],
    ["undefined in a list", [undefined], "undefined, at $[0]"],
    ["a hole in a list", Array.from({ length: 2 }).fill(1, 1), "undefined, at $[0]"],
    ["NaN", { share: Number.NaN }, "no number NaN, at $.share"],
    ["infinity", [[-Infinity]], "no number -Infinity, at $[0][0]"],
    ["half a surrogate pair", ["\ud83d"], "not whole Unicode, at $[0]"],
    ["half a surrogate pair in a name", { "\udc00": 1 }, "not whole Unicode, at $"],
    ["a function", { toJSON: () => 1 }, "function, at $.toJSON"],
    ["a symbol", [Symbol("x")], "symbol, at $[0]"],
    ["a member named by a symbol", { [Symbol("x")]: 1 }, "named by symbols, at $"],
    ["a date", new Date(0), "not Date, at $"],
    ["a map", new Map([["a", 1]]), "not Map, at $"],
    ["bytes", Uint8Array.of(1), "not Uint8Array, at $"],
    ["a value inside itself", itself, "contains itself, at $[0].again"],
  ])("is refused: %s", (_, value, message) => {
    expect(() => refuseUnlessJson(value)).toThrow(TypeError);
    expect(() => refuseUnlessJson(value)).toThrow(message);
  });

  test("is a nesting that no record has, and nothing less", () => {
    expect(() => refuseUnlessJson(nested(500))).not.toThrow();
    expect(() => refuseUnlessJson(nested(501))).toThrow("deeper than 500 levels");
    expect(() => refuseUnlessJson(nested(100_000))).toThrow(TypeError);
  });

  test("is not the same value in two places", () => {
    const place = { name: "Stortorget" };
    expect(canonicalJson([place, place])).toBe('[{"name":"Stortorget"},{"name":"Stortorget"}]');
  });
});

function turned(value: JsonValue): JsonValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, turned(member)] as const)
      .reverse(),
  );
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
