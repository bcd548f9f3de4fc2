import { isUtf8 } from "node:buffer";
import { fromExchange, type Reading } from "./from-exchange.ts";
import { findJsonFault } from "./json-fault.ts";
import type { ExchangeProblem, ProblemCode } from "./problem.ts";

/** Largest file that is read, in bytes. A promise is seldom more than a twentieth of it. */
export const LARGEST_FILE = 2_000_000;

/** Reads a file of the exchange format: UTF-8, with or without byte order mark, then JSON, then the promise. */
export function readDocument(bytes: Uint8Array): Reading {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  const unreadable = encodingProblem(bytes);
  if (unreadable !== null) return unreadable;
  const text = new TextDecoder().decode(bytes);
  const fault = findJsonFault(text);
  if (fault !== null) return unusable(fault.code, fault.values, `line ${fault.line}, column ${fault.column}`);
  return fromExchange(JSON.parse(text));
}

/** The reading of a file that is larger than any promise, told by its size alone. */
export function tooLarge(size: number): Reading {
  return unusable("too_large", { size: megabytes(size), most: megabytes(LARGEST_FILE) });
}

function encodingProblem(bytes: Uint8Array): Reading | null {
  if (bytes.length === 0) return unusable("empty", {});
  if (bytes.includes(0)) return unusable("encoding", { encoding: "UTF-16, or a file that is no text" });
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return unusable("encoding", { encoding: "probably Windows-1252 (Latin-1)" }, `line ${line}`);
}

function unusable(code: ProblemCode, values: ExchangeProblem["values"], path = ""): Reading {
  return { content: null, problems: [{ path, code, values }], warnings: [] };
}

function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
