import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, AreaVersionId } from "#app/schema/tables.ts";
import { FOREVER, versionOn } from "../area.ts";
import type { AreaProblem, ReadArea, ReadAreas } from "../boundary/read-areas.ts";

/** A boundary that is here already. */
export interface KnownVersion {
  readonly id: AreaVersionId;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly hash: string;
}

/** An area that is here already, found by its code, or by its name when it has none. */
export interface KnownArea {
  readonly id: AreaId;
  readonly name: string;
  /** The oldest first. */
  readonly versions: readonly KnownVersion[];
}

/** A boundary to be written. */
export interface NewVersion {
  readonly area: ReadArea;
  /** The area it belongs to; null for an area that is new itself. */
  readonly areaId: AreaId | null;
  /** The boundary that ends when this one begins. */
  readonly ends: AreaVersionId | null;
  readonly validTo: IsoDate;
}

/** What taking a file in would do. With any problem nothing is taken in. */
export interface AreaPlan {
  readonly added: readonly NewVersion[];
  /** Areas that get another boundary. */
  readonly changed: readonly NewVersion[];
  readonly renamed: readonly { readonly id: AreaId; readonly from: string; readonly to: string }[];
  /** Areas with the boundary and the name they have already. */
  readonly unchanged: number;
  readonly leftOut: number;
  readonly problems: readonly AreaProblem[];
}

/** What an area of a file is found by among those of its kind. */
export function keyOf({ code, name }: Pick<ReadArea, "code" | "name">): string {
  return code ?? name;
}

/**
 * Compares a file with the areas there are. `from` is the first day its boundaries hold, null when
 * nobody has said one: new areas have then always had theirs; `same` the
 * boundaries here that differ from the file's by rounding alone.
 */
export function planOf(
  read: ReadAreas,
  known: ReadonlyMap<string, KnownArea>,
  from: IsoDate | null,
  same: ReadonlySet<AreaVersionId>,
): AreaPlan {
  const added: NewVersion[] = [];
  const changed: NewVersion[] = [];
  const renamed: { id: AreaId; from: string; to: string }[] = [];
  const problems = [...read.problems];
  let unchanged = 0;
  for (const area of read.areas) {
    const here = known.get(keyOf(area));
    if (here === undefined) {
      added.push({ area, areaId: null, ends: null, validTo: FOREVER });
      continue;
    }
    const held = heldOn(here, from);
    const isSame = held !== null && (held.hash === area.hash || same.has(held.id));
    if (here.name !== area.name) renamed.push({ id: here.id, from: here.name, to: area.name });
    else if (isSame) unchanged += 1;
    if (isSame) continue;
    if (from === null || held?.validFrom === from) {
      const { line, name } = area;
      problems.push(
        from === null
          ? { line, area: name, message: "area:row.needsDay", values: {} }
          : { line, area: name, message: "area:row.sameDay", values: { day: from } },
      );
      continue;
    }
    const next = here.versions.map(({ validFrom }) => validFrom).filter((day) => day > from);
    changed.push({
      area,
      areaId: here.id,
      ends: held?.id ?? null,
      validTo: next.reduce((least, day) => (day < least ? day : least), held?.validTo ?? FOREVER),
    });
  }
  return { added, changed, renamed, unchanged, leftOut: read.leftOut, problems };
}

/** The boundary that a file is compared with: the one that holds on its day, or the newest when it has none. */
export function heldOn({ versions }: KnownArea, from: IsoDate | null): KnownVersion | null {
  return from === null ? (versions.at(-1) ?? null) : versionOn(versions, from);
}
