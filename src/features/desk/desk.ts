import type { HeldRole } from "#app/access/decide.ts";
import type { AgreementLine } from "#app/features/agreement/index.ts";
import type { Activity, ListedMeasure } from "#app/features/measure/index.ts";
import type { ThreadCount } from "#app/features/problem/index.ts";
import type { DeskAction } from "#app/features/week/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { compareSwedish } from "#app/platform/language/index.ts";
import type { EditionId, FollowUpId, MeasureId, OrganisationId, PromiseId } from "#app/schema/tables.ts";

/** The parts of the desk. */
export type DeskPart = "waiting" | "late" | "week" | "soon" | "returned" | "news" | "threads" | "followUps";

/** Whose things are shown. */
export const DESK_SHOWN = ["alla", "mina", "polisen", "kommunen"] as const;
/** What they are sorted by. */
export const DESK_SORTS = ["datum", "namn", "ansvarig"] as const;

/** What the address of the desk asks for. */
export interface DeskFilter {
  readonly shown: (typeof DESK_SHOWN)[number];
  readonly sort: (typeof DESK_SORTS)[number];
}

/** A text that waits for the signature of somebody at work. */
export interface WaitingEdition {
  readonly id: EditionId;
  readonly kind: "promise" | "agreement";
  readonly title: string;
  readonly party: string;
  readonly openedAt: Date;
}

/** A promise that came back without all signatures. */
export interface ReturnedPromise {
  readonly id: PromiseId;
  readonly title: string;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** A follow-up as the desk lists it. */
export interface FollowUpLine {
  readonly id: FollowUpId;
  readonly title: string;
  readonly decided: boolean;
  readonly to: IsoDate;
}

/** How the accounts stand, for the administrator. */
export interface AccountFigures {
  /** People with an assignment today. */
  readonly people: number;
  /** Assignments that end within a month. */
  readonly ending: number;
}

/** Everything on somebody's desk, before words. Parts that are not theirs are empty. */
export interface Desk {
  readonly late: readonly ListedMeasure[];
  readonly due: readonly ListedMeasure[];
  readonly renewals: readonly AgreementLine[];
  /** What the weekly meeting agreed on and nobody has settled. */
  readonly actions: readonly DeskAction[];
  readonly waiting: readonly WaitingEdition[];
  readonly returned: readonly ReturnedPromise[];
  readonly news: readonly Activity[];
  readonly threads: readonly ThreadCount[];
  readonly followUps: readonly FollowUpLine[];
  readonly toLog: readonly { readonly id: MeasureId; readonly title: string }[];
  readonly accounts: AccountFigures | null;
}

/** Reads the filter of the desk; what is not understood is left out. */
export function deskFilter(query: URLSearchParams): DeskFilter {
  return {
    shown: DESK_SHOWN.find((one) => one === query.get("visa")) ?? "alla",
    sort: DESK_SORTS.find((one) => one === query.get("ordning")) ?? "datum",
  };
}

/**
 * The parts of somebody's desk in their order: a signatory's signatures come first, a council member begins with
 * what hangs loose and what is followed up, everybody else with what is late.
 */
export function deskParts(held: readonly HeldRole[]): readonly DeskPart[] {
  const roles = new Set(held.map(({ role }) => role));
  const leads = roles.has("coordinator") || roles.has("police_coordinator");
  const works = leads || roles.has("measure_owner") || roles.has("reporter") || roles.has("analyst");
  const work: readonly DeskPart[] = ["late", "week", "soon"];
  const parts: DeskPart[] = [];
  if (roles.has("signatory")) parts.push("waiting");
  if (roles.has("council_member") && !works) parts.push("threads", "followUps", ...work, "news");
  else parts.push(...work, ...(leads ? (["returned"] as const) : []), "news", "threads");
  return parts;
}

/** The measures that a filter lets through, in its order; `kinds` tells what each organisation is. */
export function filterMeasures(
  measures: readonly ListedMeasure[],
  { shown, sort }: DeskFilter,
  who: { readonly name: string; readonly held: readonly HeldRole[] },
  kinds: ReadonlyMap<OrganisationId, "kommun" | "police" | "other">,
): readonly ListedMeasure[] {
  const kept = measures.filter(({ accountableId, responsible }) =>
    isShown(shown, { organisation: accountableId, person: responsible }, who, kinds),
  );
  if (sort === "datum") return kept;
  const key = ({ title, accountable }: ListedMeasure): string =>
    sort === "namn" ? title : (accountable ?? "￿");
  return kept.toSorted((a, b) => compareSwedish(key(a), key(b)));
}

/** The same for what the weekly meeting agreed on. */
export function filterActions(
  actions: readonly DeskAction[],
  { shown, sort }: DeskFilter,
  who: { readonly name: string; readonly held: readonly HeldRole[] },
  kinds: ReadonlyMap<OrganisationId, "kommun" | "police" | "other">,
): readonly DeskAction[] {
  const kept = actions.filter(({ organisationId, person }) =>
    isShown(shown, { organisation: organisationId, person }, who, kinds),
  );
  if (sort === "datum") return kept;
  const key = ({ what, organisation }: DeskAction): string => (sort === "namn" ? what : organisation);
  return kept.toSorted((a, b) => compareSwedish(key(a), key(b)));
}

function isShown(
  shown: DeskFilter["shown"],
  owner: { readonly organisation: OrganisationId | null; readonly person: string | null },
  who: { readonly name: string; readonly held: readonly HeldRole[] },
  kinds: ReadonlyMap<OrganisationId, "kommun" | "police" | "other">,
): boolean {
  const { organisation, person } = owner;
  if (shown === "alla") return true;
  if (shown === "mina") {
    return person === who.name || who.held.some(({ organisationId }) => organisationId === organisation);
  }
  const kind = organisation === null ? undefined : kinds.get(organisation);
  return kind === (shown === "polisen" ? "police" : "kommun");
}

/** Last day of a measure to be done in time; null when it has none. */
export function lastDayOf({
  commitment: { deadline, ends },
}: Pick<ListedMeasure, "commitment">): IsoDate | null {
  return deadline ?? ends;
}
