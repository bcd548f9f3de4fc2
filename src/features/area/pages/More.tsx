import type { VNode } from "preact";
import { Small } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { SHOWN } from "../presenter.ts";

/** Says how many rows a long table leaves out. */
export function More({ t, count }: { readonly t: Translate; readonly count: number }): VNode | null {
  if (count <= SHOWN) return null;
  return <Small>{t("area:more", { shown: SHOWN, rest: formatNumber(count - SHOWN) })}</Small>;
}
