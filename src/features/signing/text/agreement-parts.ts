import type { AgreementContent } from "#app/features/agreement/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { shortHash } from "../edition.ts";
import { periodWords } from "./promise-parts.ts";
import { listPart, plainPart, type TextPart } from "./text-part.ts";

/** The whole text of an agreement in the order of the document: nothing of what is signed is left out. */
export function agreementParts(t: Translate, content: AgreementContent): readonly TextPart[] {
  return [
    ...plainPart(t("signing:text.name"), content.title),
    ...plainPart(t("signing:text.period"), periodWords(t, content.period)),
    ...plainPart(t("signing:text.purpose"), content.purpose),
    ...listPart(t("signing:text.areas"), content.areas),
    ...listPart(t("signing:text.problems"), content.problems),
    ...listPart(
      t("signing:text.goals"),
      content.goals.map(({ text, measuredBy }) =>
        measuredBy === "" ? text : t("signing:text.measuredBy", { goal: text, measure: measuredBy }),
      ),
    ),
    ...plainPart(t("signing:text.documentation"), content.documentation),
    ...plainPart(t("signing:text.followUp"), content.followUp),
    ...listPart(
      t("signing:text.attachments"),
      content.attachments.map(({ fileName, size, sha256 }) =>
        t("signing:text.attachment", {
          name: fileName,
          size: formatNumber(Math.ceil(size / 1024)),
          hash: shortHash(sha256),
        }),
      ),
    ),
    ...plainPart(t("signing:text.source"), content.source),
  ];
}
