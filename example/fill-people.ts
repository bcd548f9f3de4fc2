import type { Transaction } from "#app/platform/database/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import { BODIES, ORGANISATIONS } from "./organisations.ts";
import { PEOPLE, REPORTERS } from "./people.ts";
import { exampleId } from "./random.ts";

/** Ids of the example world by the keys used in its texts. */
export interface ExampleIds {
  person(key: string): PersonId;
  organisation(key: string): OrganisationId;
}

/** The same id for the same key in every example world. */
export const EXAMPLE_IDS: ExampleIds = {
  person: (key) => exampleId(`person ${key}`) as PersonId,
  organisation: (key) => exampleId(`organisation ${key}`) as OrganisationId,
};

/** Writes organisations, councils, people and their assignments. Accounts are made apart. */
export async function fillPeople(tx: Transaction, ids: ExampleIds): Promise<void> {
  for (const { key, kind, names } of ORGANISATIONS) {
    await tx
      .insertInto("organisation")
      .values({ id: ids.organisation(key), kind })
      .execute();
    for (const { name, short, from } of names) {
      await tx
        .insertInto("organisationName")
        .values({
          organisationId: ids.organisation(key),
          name,
          shortName: short,
          ...(from === null ? {} : { validFrom: from }),
        })
        .execute();
    }
  }
  for (const { key, name, title, roles, organisation } of [...PEOPLE, ...REPORTERS]) {
    await tx
      .insertInto("person")
      .values({ id: ids.person(key), name, title })
      .execute();
    for (const role of roles) {
      await tx
        .insertInto("assignment")
        .values({
          personId: ids.person(key),
          organisationId: ids.organisation(organisation),
          role,
          title,
          validFrom: isoDate("2019-01-01"),
        })
        .execute();
    }
  }
  for (const body of BODIES) {
    const { id } = await tx
      .insertInto("body")
      .values({ kind: body.kind })
      .returning("body.id")
      .executeTakeFirstOrThrow();
    for (const { name, from } of body.names) {
      await tx.insertInto("bodyName").values({ bodyId: id, name, validFrom: from }).execute();
    }
    for (const { name, role, organisation } of body.members) {
      await tx
        .insertInto("bodyMember")
        .values({
          bodyId: id,
          name,
          role,
          organisationId: ids.organisation(organisation),
          validFrom: isoDate("2023-01-01"),
        })
        .execute();
    }
  }
}
