import type { JsonValue } from "./json-value.ts";

/** Deeper than any record is; keeps hostile input from exhausting the stack. */
const DEEPEST = 500;

/** With the `u` flag only a surrogate without its other half matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Throws `TypeError`, naming the place, when JSON cannot carry `value`. Needed because `canonicalize` 4.0.0
 * drops `undefined` members, writes `null` for `undefined` in lists, the word `undefined` for functions and
 * nothing for holes, `{}` for maps, and calls `toJSON`: a signature would then cover something else than
 * what was given.
 */
export function refuseUnlessJson(value: unknown): asserts value is JsonValue {
  refuse(value, "$", new Set());
}

function refuse(value: unknown, place: string, around: Set<object>): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") return refuseBrokenText(value, place);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}, at ${place}`);
    return;
  }
  if (typeof value !== "object") throw new TypeError(`JSON cannot carry ${typeof value}, at ${place}`);
  if (around.has(value)) throw new TypeError(`The value contains itself, at ${place}`);
  if (around.size === DEEPEST) throw new TypeError(`The value is nested deeper than ${DEEPEST} levels`);
  around.add(value);
  if (Array.isArray(value)) {
    // By index, because iteration by method passes over holes.
    for (let index = 0; index < value.length; index++) refuse(value[index], `${place}[${index}]`, around);
  } else {
    refusePrivateShape(value, place);
    for (const [name, member] of Object.entries(value)) {
      refuseBrokenText(name, place);
      refuse(member, `${place}.${name}`, around);
    }
  }
  around.delete(value);
}

function refuseBrokenText(text: string, place: string): void {
  if (LONE_SURROGATE.test(text)) throw new TypeError(`The text is not whole Unicode, at ${place}`);
}

function refusePrivateShape(value: object, place: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`JSON carries plain objects, not ${value.constructor.name}, at ${place}`);
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new TypeError(`JSON has no members named by symbols, at ${place}`);
  }
}
