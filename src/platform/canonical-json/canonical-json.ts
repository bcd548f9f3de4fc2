import canonicalize from "canonicalize";
import type { Jsonable } from "./json-value.ts";
import { refuseUnlessJson } from "./refuse.ts";

/**
 * The one way of writing `value` as JSON (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16
 * code units, no white space, numbers as ECMAScript writes them. What is hashed or signed is written so.
 * Throws `TypeError` for what JSON cannot carry: `undefined`, a date, NaN, half a surrogate pair and the like.
 */
export function canonicalJson<Value>(value: Value & Jsonable<Value>): string {
  refuseUnlessJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("JSON cannot carry the value");
  return text;
}

/** `canonicalJson` in UTF-8, the bytes that are hashed and signed. */
export function canonicalBytes<Value>(value: Value & Jsonable<Value>): Uint8Array {
  return Buffer.from(canonicalJson<Value>(value), "utf8");
}
