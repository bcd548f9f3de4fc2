import type { MeasureId, OrganisationId, PersonId, ProgrammeId, PromiseItemId } from "#app/schema/tables.ts";

/** Something a cell names, with the names it goes by; the first is the one written. */
export interface Known<Id> {
  readonly id: Id;
  readonly names: readonly [string, ...string[]];
}

/** All that cells of the file can name. */
export interface Lookups {
  readonly organisations: readonly Known<OrganisationId>[];
  readonly people: readonly Known<PersonId>[];
  readonly programmes: readonly Known<ProgrammeId>[];
  /** Promise items by "slug 2.1". */
  readonly items: readonly Known<PromiseItemId>[];
  /** Which measure has which number of its own. */
  readonly externalIds: ReadonlyMap<string, MeasureId>;
}

/**
 * Things by the names they are written with. Where several share a name, the beginning of the id is added, so
 * that a cell never means one of two.
 */
export function knownBy<Id extends string>(
  list: readonly { readonly id: Id; readonly name: string; readonly shortName?: string }[],
): Known<Id>[] {
  const counts = new Map<string, number>();
  for (const { name, shortName } of list) {
    for (const one of new Set([plain(name), plain(shortName ?? "")]))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const alone = (name: string): boolean => name !== "" && counts.get(plain(name)) === 1;
  return list.map(({ id, name, shortName = "" }) => {
    const first = alone(name) ? name : `${name} (${id.slice(0, 8)})`;
    return { id, names: alone(shortName) && plain(shortName) !== plain(name) ? [first, shortName] : [first] };
  });
}

/** A name as cells are compared: blanks and large letters are of no account. */
function plain(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLocaleLowerCase("sv");
}
