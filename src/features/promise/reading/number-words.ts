const UNITS: ReadonlyMap<string, number> = new Map([
  ["ett", 1],
  ["en", 1],
  ["två", 2],
  ["tre", 3],
  ["fyra", 4],
  ["fem", 5],
  ["sex", 6],
  ["sju", 7],
  ["åtta", 8],
  ["nio", 9],
]);

const BELOW_TWENTY: ReadonlyMap<string, number> = new Map([
  ["tio", 10],
  ["elva", 11],
  ["tolv", 12],
  ["tretton", 13],
  ["fjorton", 14],
  ["femton", 15],
  ["sexton", 16],
  ["sjutton", 17],
  ["arton", 18],
  ["aderton", 18],
  ["nitton", 19],
]);

const TENS: ReadonlyMap<string, number> = new Map([
  ["tjugo", 20],
  ["trettio", 30],
  ["fyrtio", 40],
  ["femtio", 50],
  ["sextio", 60],
  ["sjuttio", 70],
  ["åttio", 80],
  ["nittio", 90],
]);

const SINGLE: ReadonlyMap<string, number> = new Map([
  ["noll", 0],
  ["hundra", 100],
  ["tusen", 1000],
  ["dussin", 12],
  ["halvdussin", 6],
  ["tjog", 20],
]);

/** Longer than any number word in use; a longer word is not looked into. */
const LONGEST = 50;

/** The number a single Swedish word names, "tjugofem" → 25, "tvåhundrafemtio" → 250; null for other words. */
export function numberOfWord(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length > LONGEST) return null;
  return SINGLE.get(lower) ?? thousands(lower);
}

function thousands(word: string): number | null {
  const at = word.indexOf("tusen");
  if (at < 0) return hundreds(word);
  const many = at === 0 ? 1 : hundreds(word.slice(0, at));
  const rest = at + 5 === word.length ? 0 : hundreds(word.slice(at + 5));
  return many === null || rest === null ? null : many * 1000 + rest;
}

function hundreds(word: string): number | null {
  const at = word.indexOf("hundra");
  if (at < 0) return belowHundred(word);
  const many = at === 0 ? 1 : (UNITS.get(word.slice(0, at)) ?? null);
  const rest = at + 6 === word.length ? 0 : belowHundred(word.slice(at + 6));
  return many === null || rest === null ? null : many * 100 + rest;
}

function belowHundred(word: string): number | null {
  const whole = UNITS.get(word) ?? BELOW_TWENTY.get(word) ?? TENS.get(word);
  if (whole !== undefined) return whole;
  for (const [tens, value] of TENS) {
    const units = word.startsWith(tens) ? UNITS.get(word.slice(tens.length)) : undefined;
    if (units !== undefined) return value + units;
  }
  return null;
}

const ORDINALS: readonly string[] = (
  "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde " +
  "femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde " +
  "tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta"
).split(" ");

/** The day of the month an ordinal names, "första" → 1, "trettioförsta" → 31; null for other words. */
export function ordinalOfWord(word: string): number | null {
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at < 0 ? null : at + 1;
}

/** All ordinals from "första" to "trettioförsta", for patterns of dates. */
export const ordinalWords: readonly string[] = ORDINALS;
