import type { OrganisationId } from "#app/schema/tables.ts";
import { type Action, ACTIONS, type Ground } from "./actions.ts";
import type { Role } from "./roles.ts";

/** A role held for an organisation, today. */
export interface HeldRole {
  readonly role: Role;
  readonly organisationId: OrganisationId;
}

/**
 * Whether somebody who holds `held` may do `action`. For actions bound to the own organisation, `organisations`
 * are the record's; without them the question is whether the action can ever be allowed (for menus).
 * Unknown actions and no roles: no.
 */
export function mayDo(
  held: readonly HeldRole[],
  action: Action,
  organisations?: readonly OrganisationId[],
): boolean {
  return groundsOf(action).some((ground) =>
    held.some(
      (one) =>
        one.role === ground.role &&
        (ground.within === "kommun" ||
          organisations === undefined ||
          organisations.includes(one.organisationId)),
    ),
  );
}

/**
 * The organisations whose records somebody may do `action` with: `"all"`, or a list that may be empty.
 * The same rule as `mayDo`, for lists.
 */
export function organisationsFor(
  held: readonly HeldRole[],
  action: Action,
): "all" | readonly OrganisationId[] {
  const grounds = groundsOf(action);
  const everywhere = grounds.some(
    (ground) => ground.within === "kommun" && held.some((one) => one.role === ground.role),
  );
  if (everywhere) return "all";
  const own = grounds.filter((ground) => ground.within === "own_organisation").map((ground) => ground.role);
  return [...new Set(held.filter((one) => own.includes(one.role)).map((one) => one.organisationId))];
}

/** Whether the action can only be decided with the record's organisations at hand. */
export function isBoundToOrganisation(action: Action): boolean {
  return groundsOf(action).some((ground) => ground.within === "own_organisation");
}

function groundsOf(action: Action): readonly Ground[] {
  return (ACTIONS as Record<string, readonly Ground[] | undefined>)[action] ?? [];
}
