import type { Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { evidenceGroups } from "../evidence-clash.ts";
import type { Problem } from "../problem.ts";
import type { DrawingKind } from "./drawing.ts";
import { branchWords } from "./presenter.ts";

/** What of a place two people may have written differently. */
export function clashGroups(t: Translate, drawing: DrawingKind, problem: Problem): readonly ClashGroup[] {
  return [
    {
      ...{ name: "branch", label: t("cause:form.branch"), fields: ["branch", "ownBranch"] },
      show: (fields) => fields.text("ownBranch") || branchWords(t, drawing, fields.text("branch")),
    },
    {
      ...{ name: "text", label: t("cause:form.text"), fields: ["cause", "text"] },
      show: (fields) =>
        problem.causes.find(({ id }) => id === fields.text("cause"))?.text ?? fields.text("text"),
    },
    ...evidenceGroups(t),
    ...(drawing === "event_chain"
      ? [plainGroup("breakHow", t("cause:form.breakHow")), plainGroup("breakWho", t("cause:form.breakWho"))]
      : []),
  ];
}
