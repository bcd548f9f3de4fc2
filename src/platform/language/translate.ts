import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance, type TFunction, type TOptions } from "i18next";
import { packageRoot } from "../package-root.ts";
import type { Namespaces } from "./namespaces.ts";

/** Looks up a text by its typed key, `t("promise:item.edit", { reference: "2.1" })`. */
export type Translate = TFunction<Namespaces>;

/** Languages with texts of their own. Swedish is complete; where another has no text, the Swedish one stands. */
export type Language = "sv" | "en";

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
  const swedish = textsOf("sv");
  const i18n = createInstance({
    lng: language,
    fallbackLng: "sv",
    ns: Object.keys(swedish),
    resources: { sv: swedish, [language]: textsOf(language) },
    // Preact escapes what it prints; escaping twice would show "&amp;".
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void i18n.init();
  return rememberingPlain(i18n.t as Look) as Translate;
}

type Look = (key: string, gaps?: TOptions) => string;

/** Most texts of a page have no gaps, and looking one up takes as long as printing ten: those are kept ready. */
function rememberingPlain(look: Look): Look {
  const plain = new Map<string, string>();
  return (key, gaps) => {
    if (gaps !== undefined) return look(key, gaps);
    const known = plain.get(key) ?? look(key);
    plain.set(key, known);
    return known;
  };
}

/** All namespaces of a language. Gaps with `number`, `list` or `datetime` are filled by `Intl` for the language. */
function textsOf(language: Language): Record<string, object> {
  const folder = join(packageRoot(), "locales", language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8")) as object]),
  );
}
