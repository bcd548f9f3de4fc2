import type { Fields } from "#app/routing/fields.ts";
import { DESK, onwardPath } from "./onward.ts";

/** What the pages of a sign-in hand on to each other in hidden fields. */
export type Carried = {
  /** The local path to go to afterwards. */
  readonly vidare: string;
  /** A sealed form to be sent afterwards; `""` when there is none. */
  readonly kept: string;
};

/** The same, between password and code. */
export type CarriedStep = Carried & {
  /** The sealed step (`sealStep`). */
  readonly step: string;
};

/** Nothing to hand on: to the desk afterwards. */
export const NOTHING_CARRIED: Carried = { vidare: DESK, kept: "" };

/** What a form of the sign-in handed on. */
export function carriedBy(fields: Fields): Carried {
  return { vidare: onwardPath(fields.text("vidare")), kept: fields.text("kept") };
}
