import type { Translate } from "#app/platform/language/index.ts";
import type { BoundaryFile } from "../boundary/read-boundary-file.ts";
import type { AreaPlan } from "./plan.ts";

/** Whether a plan would write anything. */
export function hasNews({ added, changed, renamed }: AreaPlan): boolean {
  return added.length + changed.length + renamed.length > 0;
}

/** Which system a file was read in, and how that is known. */
export function referenceWords(t: Translate, { reference }: Pick<BoundaryFile, "reference">): string {
  const { system, isSwapped, epsg } = reference;
  return [
    t(`area:import.system.${system}`),
    epsg === null ? t("area:import.byNumbers") : t("area:import.byFile", { epsg }),
    ...(isSwapped ? [t("area:import.swapped")] : []),
  ].join(" ");
}
