import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance, type TFunction } from "i18next";
import { packageRoot } from "../package-root.ts";
import type { Namespaces } from "./namespaces.ts";

/** Looks up a text by its typed key, `t("promise:item.edit", { reference: "2.1" })`. */
export type Translate = TFunction<Namespaces>;

/** Languages with texts of their own. Swedish is complete. */
export type Language = "sv";

const translators = new Map<Language, Translate>();

/** The translator of one language; texts are read once from `locales/`. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const made = load(language);
  translators.set(language, made);
  return made;
}

function load(language: Language): Translate {
  const folder = join(packageRoot(), "locales", language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const texts = Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8")) as object]),
  );
  const i18n = createInstance({
    lng: language,
    ns: Object.keys(texts),
    resources: { [language]: texts },
    // Preact escapes what it prints; escaping twice would show "&amp;".
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void i18n.init();
  return i18n.t;
}
