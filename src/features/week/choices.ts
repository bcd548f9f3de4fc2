import { sql } from "kysely";
import { areaChoices } from "#app/features/area/index.ts";
import { listCategories } from "#app/features/event/index.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";
import { readProblems } from "#app/features/problem/index.ts";
import type { Choice } from "#app/design/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** What actions, priorities and levels can be tied to today, for the lists of forms. */
export interface WeekChoices {
  readonly organisations: readonly Choice[];
  readonly people: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly problems: readonly Choice[];
}

/** Reads what can be chosen today. */
export async function readChoices(tx: Transaction, today: IsoDate): Promise<WeekChoices> {
  const people = await tx
    .selectFrom("person")
    .where((person) =>
      person.exists(
        person
          .selectFrom("assignment")
          .whereRef("assignment.personId", "=", "person.id")
          .where("assignment.validFrom", "<=", today)
          .where(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > ${today})`)
          .select("assignment.id"),
      ),
    )
    .orderBy(sql`person.name collate "sv-x-icu"`)
    .orderBy("person.id")
    .select(["person.id", "person.name", "person.title"])
    .execute();
  const categories = (await listCategories(tx, today)).filter(({ closed }) => !closed);
  return {
    organisations: (await readOrganisations(tx, today)).map(({ id, name }) => ({ value: id, label: name })),
    people: people.map(({ id, name, title }) => ({
      value: id,
      label: title === "" || title === name ? name : `${name}, ${title}`,
    })),
    areas: (await areaChoices(tx, today)).map(({ id, name }) => ({ value: id, label: name })),
    categories: categories.map(({ id, path }) => ({ value: id, label: path.join(" › ") })),
    problems: (await readProblems(tx))
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, statement }) => ({ value: id, label: statement })),
  };
}

/** Refuses what no list offers: a form that was made by hand. */
export function demandChoice(choices: readonly Choice[], chosen: string | null): void {
  if (chosen !== null && !choices.some(({ value }) => value === chosen))
    throw new Invalid("common:form.choice");
}
