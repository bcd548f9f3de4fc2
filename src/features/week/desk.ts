import { mayDo, organisationsFor } from "#app/access/decide.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { SignedIn } from "#app/routing/staff-route.ts";
import type { Action } from "./action/action.ts";
import { readActionsDue } from "./action/queries.ts";
import { addressOf } from "./addresses.ts";

/** How far ahead the desk looks, in days. */
const AHEAD = 30;

/** An action as a desk lists it. */
export interface DeskAction extends Action {
  readonly href: string;
}

/** Planned actions that somebody at work may settle and that are near or late: the leads see everybody's. */
export async function actionsOnDesk(
  tx: Transaction,
  { id, held }: Pick<SignedIn, "id" | "held">,
  today: IsoDate,
): Promise<readonly DeskAction[]> {
  if (!mayDo(held, "week.act")) return [];
  const organisations = organisationsFor(held, "week.act");
  const whose = organisations === "all" ? "all" : { person: id, organisations };
  const actions = await readActionsDue(tx, whose, addDays(today, AHEAD), today);
  return actions.map((action) => ({ ...action, href: addressOf.action(action.id) }));
}
