import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const TEXTS = "locales/sv";
/** Namespaces that other languages have from beginning to end. */
const WHOLE = { en: ["statistics"] };
/** Endings by which the translator chooses the form of one text: `count_one`, `count_other`. */
const FORMS = /_(?:zero|one|other)$/;
/** A key in quotes: `"promise:item.new"`. */
const PLAIN = /["'`]([a-z-]+:\w+(?:\.\w+)*)["'`]/g;
/** A key with a part that is put in when the page is made: `promise:kind.${kind}`. */
const COMPUTED = /`([a-z-]+:(?:[\w.]|\$\{[^}]*\})*\$\{[^}]*\}[\w.]*)`/g;

const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
  .map((name) => readFileSync(`src/${name}`, "utf8"))
  .join("\n");
const namespaces = readdirSync(TEXTS).map((name) => name.replace(/\.json$/, ""));
const texts = namespaces.flatMap((name) => textsIn(TEXTS, name));
const plain = new Set(matches(PLAIN));
const computed = matches(COMPUTED).map(
  (template) => new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, ".+")}$`),
);

describe("texts", () => {
  it("are all used, by name or with a part put in", () => {
    const unused = texts.filter((key) => !isNamed(key) && !computed.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it("are all there, also those that forms name before a page is made", () => {
    const known = new Set(texts.flatMap(withGroups));
    const missing = [...plain].filter(
      (key) => namespaces.includes(key.replace(/:.*/, "")) && !known.has(key),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(WHOLE))(
    "of %s say what the Swedish ones say, some of them all of it",
    (language, whole) => {
      const folder = `locales/${language}`;
      const translated = readdirSync(folder).flatMap((name) => textsIn(folder, name.replace(/\.json$/, "")));
      expect(translated.filter((key) => !texts.includes(key))).toEqual([]);
      for (const name of whole) {
        const swedish = texts.filter((key) => key.startsWith(`${name}:`));
        expect(swedish.filter((key) => !translated.includes(key))).toEqual([]);
      }
    },
  );

  it.each(Object.entries(WHOLE))("of %s have the gaps of the Swedish ones", (language, whole) => {
    for (const name of whole) expect(gapsIn(`locales/${language}`, name)).toEqual(gapsIn(TEXTS, name));
  });
});

function textsIn(folder: string, name: string): string[] {
  return keysIn(`${name}:`, JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")));
}

/** What is put into the texts of a namespace, in the order of their keys. */
function gapsIn(folder: string, name: string): readonly string[] {
  const gaps: string[] = [];
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"), (key, value: unknown) => {
    if (typeof value !== "string") return value;
    const inside = [...value.matchAll(/\{\{(.+?)\}\}/g)].map(([, gap = ""]) => gap);
    gaps.push(`${key}: ${inside.sort().join(" ")}`);
    return value;
  });
  return gaps;
}

/** Keys of all texts; the numbered parts of a list are one text with it. */
function keysIn(prefix: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [prefix.replace(FORMS, "")];
  return Object.entries(value).flatMap(([name, inner]) =>
    keysIn(prefix.endsWith(":") ? prefix + name : `${prefix}.${name}`, inner),
  );
}

/** A text is named by its key, or by a group it stands in, which is then read whole. */
function isNamed(key: string): boolean {
  return withGroups(key).some((group) => plain.has(group));
}

/** `a:b.c` and the groups it stands in: `a:b`. */
function withGroups(key: string): string[] {
  const end = key.lastIndexOf(".");
  return end === -1 ? [key] : [key, ...withGroups(key.slice(0, end))];
}

function matches(pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, key = ""]) => key);
}
