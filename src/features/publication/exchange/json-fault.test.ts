import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./json-fault.ts";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("finds a fault exactly where JSON.parse refuses the text", () => {
  const almost = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom("", ",", "]", "}", '"', ":", "\\", "\n", "0", "-", ".", "e", "x"),
  );
  fc.assert(
    fc.property(almost, ([json, where, sign]) => {
      const at = where % (json.length + 1);
      const text = json.slice(0, at) + sign + json.slice(sign === "" ? at + 1 : at);
      const fault = findJsonFault(text);
      // What stands after a key said twice has not been looked at.
      fc.pre(fault?.code !== "duplicate_key");
      expect(fault === null).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['{"a":1,}', 1, 8],
  ["[1,2", 1, 5],
  ["{'a':1}", 1, 2],
  ['{\n "a": "b\nc"}', 2, 7],
  ['{"a":1}\n\n{}', 3, 1],
  ['{"a":01}', 1, 6],
  ["", 1, 1],
  ['["\\x"]', 1, 2],
])("%j is at fault in line %i, column %i", (text, line, column) => {
  expect(findJsonFault(text)).toMatchObject({ line, column, code: "syntax" });
});

test("tells of a key that stands twice, also when written differently, but not in different objects", () => {
  expect(findJsonFault('{"a":{"a":1},"\\u0061":2}')).toMatchObject({
    code: "duplicate_key",
    values: { key: '"a"' },
  });
  expect(findJsonFault('[{"a":1},{"a":1}]')).toBeNull();
});

test("depth and length are no burden", () => {
  expect(findJsonFault("[".repeat(500_000))).toMatchObject({ column: 500_001 });
  expect(findJsonFault(`["${"ä\\n".repeat(500_000)}"]`)).toBeNull();
});
