import { formatList, type Translate } from "../language/index.ts";
import type { PersonalData } from "./personal-data.ts";

/** What was found, for a sentence: "”640823-3234” (ett personnummer) och ”070-123 45 67” (ett telefonnummer)". */
export function personalDataWords(
  t: Translate,
  found: readonly Pick<PersonalData, "kind" | "words" | "sure">[],
): string {
  const kindOf = ({ kind, sure }: Pick<PersonalData, "kind" | "sure">): string =>
    sure ? t("common:personalData.sure") : t(`common:personalData.${kind}`);
  return formatList(found.map((one) => `”${one.words}” (${kindOf(one)})`));
}
