import { Invalid } from "../errors.ts";

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** How much of a file without a mark is looked at to tell UTF-16 from other encodings. */
const SAMPLE = 4000;
const CONTROL = /(?![\t\n\v\f\r\u0080-\u009F])\p{Cc}/u;

/**
 * Reads plain text: UTF-8 and UTF-16 with or without byte order mark, else Windows-1252, which holds
 * Latin-1. Throws `Invalid` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  const text = encoding === "windows-1252" ? decodeWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  if (CONTROL.test(text)) throw new Invalid("documents:unknown_kind", { name });
  return text;
}

/** The letters of 0x80–0x9F, where Windows-1252 differs from Latin-1. Node 20 decodes these wrongly on its own. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/[\u0080-\u009F]/gu, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
}

function encodingOf(bytes: Uint8Array): string {
  const marked = BOMS.find(([bom]) => bom.every((byte, index) => bytes[index] === byte));
  return marked?.[1] ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

/** Latin letters in UTF-16 have a zero in every other byte; no other text encoding has zeros at all. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = length * 0.4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
