import { shown } from "./problem.ts";

/** The first place where a text is not JSON, or where JSON says the same key twice. */
export interface JsonFault {
  /** Counted from one, the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly code: "syntax" | "duplicate_key";
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Finds the first fault, with its place: what `JSON.parse` tells of the place differs between versions and is often
 * nothing, and of two equal keys it silently drops the first. Null when there is none.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: (Set<string> | "list")[] = [];
  let at = 0;
  let next: Next = "value";

  const fault = (code: JsonFault["code"], values: JsonFault["values"]): JsonFault => {
    const before = text.slice(0, at).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code, values };
  };
  const after = (): Next => (open.length === 0 ? "end" : "comma");

  for (;;) {
    at += matchLength(SPACE, text, at);
    const sign = text[at];
    if (sign === undefined) {
      return next === "end"
        ? null
        : fault("syntax", { expected: EXPECTED[next], found: "the end of the file" });
    }
    const container = open.at(-1);
    const closes = container !== undefined && sign === (container === "list" ? "]" : "}");
    if (closes && (next === "comma" || next === "first")) {
      open.pop();
      at += 1;
      next = after();
    } else if (next === "comma" && sign === ",") {
      at += 1;
      next = container === "list" ? "value" : "key";
    } else if (next === "colon" && sign === ":") {
      at += 1;
      next = "value";
    } else if ((next === "key" || next === "first") && container instanceof Set && sign === '"') {
      const length = matchString(text, at);
      if (length === 0) return fault("syntax", BROKEN_TEXT);
      const key = JSON.parse(text.slice(at, at + length)) as string;
      if (container.has(key)) return fault("duplicate_key", { key: shown(key) });
      container.add(key);
      at += length;
      next = "colon";
    } else if (
      (next === "value" || (next === "first" && container === "list")) &&
      (sign === "{" || sign === "[")
    ) {
      open.push(sign === "[" ? "list" : new Set());
      at += 1;
      next = "first";
    } else if (next === "value" || (next === "first" && container === "list")) {
      const length = sign === '"' ? matchString(text, at) : matchLength(PLAIN, text, at);
      if (length === 0 && sign === '"') return fault("syntax", BROKEN_TEXT);
      if (length === 0) return fault("syntax", { expected: EXPECTED.value, found: shown(sign) });
      at += length;
      next = after();
    } else {
      return fault("syntax", { expected: EXPECTED[next], found: shown(sign) });
    }
  }
}

/** What may stand next. `first` is what follows an opening bracket. */
type Next = keyof typeof EXPECTED;

const EXPECTED = {
  value: "a value (there may be a comma too many before it)",
  first: "a closing bracket or a first element, with its key in quotation marks when it has one",
  key: "a key in quotation marks (there may be a comma too many before it)",
  colon: "a colon after the key",
  comma: "a comma or a closing bracket",
  end: "nothing more after the last bracket",
} as const;

const BROKEN_TEXT = {
  expected: 'a text that ends with " on the same line, with line breaks written as \\n and " as \\"',
  found: "one that does not",
};

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
/** Everything from the space on but `"` and `\\`. */
const LETTERS = /[ !#-[\]-\u{10FFFF}]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Length of the quoted text that begins at `start`; 0 when it does not end as it should. */
function matchString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const step = matchLength(LETTERS, text, at) || matchLength(ESCAPE, text, at);
    if (step === 0) return text[at] === '"' ? at + 1 - start : 0;
    at += step;
  }
}
