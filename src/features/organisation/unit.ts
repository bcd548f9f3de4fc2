import type { IsoDate } from "#app/platform/iso-date.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { BodyId, OrganisationId } from "#app/schema/tables.ts";
import { type Name, nameOn } from "./names.ts";

/** What an organisation can be. */
export const ORGANISATION_KINDS = ["kommun", "police", "other"] as const;
/** What a council or group can be. */
export const BODY_KINDS = ["council", "political_steering", "sspf_steering", "working_group"] as const;

/** What an organisation is: the kommun, the police, or anybody they work with. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
/** What a council or group is. */
export type BodyKind = (typeof BODY_KINDS)[number];

/** Organisations and bodies are kept alike: names over time, a first and a last day, a successor. */
export type UnitTable = "organisation" | "body";
/** The id of an organisation or of a body. */
export type UnitId = OrganisationId | BodyId;

/** A unit named beside another: its successor, its predecessors. */
export interface UnitName {
  readonly id: UnitId;
  readonly name: string;
}

/** An organisation or a body with its whole history. */
export interface Unit {
  readonly id: UnitId;
  readonly kind: OrganisationKind | BodyKind;
  /** In order of time, at least one. */
  readonly names: readonly Name[];
  /** First day; null when it was there from the beginning. */
  readonly from: IsoDate | null;
  /** Last day, included; null while it is at work. */
  readonly lastDay: IsoDate | null;
  readonly successor: UnitName | null;
  readonly predecessors: readonly UnitName[];
  readonly version: number;
}

/** A unit as lists show it, by the name of one day. */
export interface UnitLine {
  readonly id: UnitId;
  readonly kind: OrganisationKind | BodyKind;
  readonly name: string;
  readonly shortName: string;
  readonly lastDay: IsoDate | null;
  /** Name of what came after. */
  readonly successor: string | null;
  /** Assignments of an organisation, members of a body, on that day. */
  readonly people: number;
  /** Who leads a body on that day. */
  readonly chair: string | null;
}

/** Whether it is at work on `day`. */
export function isAtWork({ lastDay }: Pick<UnitLine, "lastDay">, day: IsoDate): boolean {
  return lastDay === null || lastDay >= day;
}

/** What is wrong with a name that is to hold from `from` (null: as long as the first one). */
export function problemsWithName(
  unit: Pick<Unit, "names" | "from" | "lastDay">,
  { name, shortName, from }: Name,
): readonly FieldProblem[] {
  if (from !== null && unit.from !== null && from < unit.from) {
    return [{ field: "from", message: "organisation:name.beforeBegan" }];
  }
  if (from !== null && unit.lastDay !== null && from > unit.lastDay) {
    return [{ field: "from", message: "organisation:name.afterEnded" }];
  }
  const held = from === null ? unit.names[0] : nameOn(unit.names, from);
  const same = held?.name === name && held.shortName === shortName;
  return same ? [{ field: "name", message: "organisation:name.same" }] : [];
}

/**
 * What is wrong with an end. `others` tells the successor of every unit of the same table, so that nothing
 * becomes its own successor in a ring.
 */
export function problemsWithEnd(
  unit: Pick<Unit, "id" | "from">,
  end: { readonly lastDay: IsoDate; readonly successor: UnitId | null },
  others: ReadonlyMap<UnitId, UnitId | null>,
): readonly FieldProblem[] {
  if (unit.from !== null && end.lastDay < unit.from) {
    return [{ field: "lastDay", message: "common:form.endsBeforeBegins" }];
  }
  if (end.successor === null) return [];
  if (!others.has(end.successor)) return [{ field: "successor", message: "common:form.choice" }];
  return comesBack(unit.id, end.successor, others)
    ? [{ field: "successor", message: "organisation:end.ring" }]
    : [];
}

function comesBack(start: UnitId, first: UnitId, successors: ReadonlyMap<UnitId, UnitId | null>): boolean {
  const seen = new Set<UnitId>();
  for (let id: UnitId | null = first; id !== null && !seen.has(id); id = successors.get(id) ?? null) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}
