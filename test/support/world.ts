import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Kommun, personActor } from "#app/access/actor.ts";
import type { Role } from "#app/access/roles.ts";
import {
  type Connection,
  type Database,
  kyselyOn,
  LOGIN_ROLE,
  openDatabase,
  type Transaction,
} from "#app/platform/database/index.ts";
import { parseColumnTypes } from "#app/platform/database/types.ts";
import { type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";

/** A database of one's own for a test file: real PostgreSQL, copied from the template, gone afterwards. */
export interface World {
  readonly database: Database;
  readonly owner: pg.Pool;
  readonly connection: Connection;
  readonly kommun: Kommun;
  readonly otherKommun: Kommun;
  /** Runs as the owner in the kommun's schemas, for arranging what a test needs. */
  arrange<Result>(work: (tx: Transaction) => Promise<Result>, kommun?: Kommun): Promise<Result>;
  /** Runs as `person`, through the door, as the program does. */
  as<Result>(person: PersonId, work: (tx: Transaction) => Promise<Result>, today?: IsoDate): Promise<Result>;
  anOrganisation(values?: { name?: string; kind?: "kommun" | "police" | "other" }): Promise<OrganisationId>;
  /** A person with an account (password unset), an assignment since 2020, and an organisation when none is given. */
  aPerson(values: {
    role: Role;
    organisation?: OrganisationId;
    name?: string;
    title?: string;
    email?: string;
    validTo?: IsoDate;
    kommun?: Kommun;
  }): Promise<PersonId>;
}

/** The day it is in tests unless they say otherwise: a Monday. */
export const TODAY = isoDate("2026-03-16");

/** Makes the world of a test file. Call once at the top: `const world = await freshWorld()`. */
export async function freshWorld(): Promise<World> {
  const { host, port, template } = inject("cluster");
  const name = `handslag_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const admin = new pg.Client({ host, port, user: "postgres", database: "postgres" });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  const connection: Connection = { host, port, user: LOGIN_ROLE, database: name };
  const database = openDatabase(connection, { connections: 6 });
  const owner = new pg.Pool({ ...connection, user: "postgres", max: 4, types: parseColumnTypes() });
  owner.on("error", () => undefined);
  afterAll(async () => {
    await database.close();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  const kommun: Kommun = {
    code: "0484",
    name: "Eskilstuna",
    space: "k0484",
    host: "localhost",
    isExample: false,
  };
  const otherKommun: Kommun = {
    code: "0180",
    name: "Stockholm",
    space: "k0180",
    host: "stockholm.localhost",
    isExample: false,
  };
  const asOwner = kyselyOn(owner);

  const arrange: World["arrange"] = (work, where = kommun) =>
    asOwner.transaction().execute(async (tx) => {
      await sql
        .raw(`set local search_path to ${where.space}, ${where.space}_published, handslag`)
        .execute(tx);
      return work(tx);
    });

  const anOrganisation: World["anOrganisation"] = ({
    name: organisationName = "Eskilstuna kommun",
    kind = "kommun",
  } = {}) =>
    arrange(async (tx) => {
      const { id } = await tx
        .insertInto("organisation")
        .values({ kind })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("organisationName")
        .values({ organisationId: id, name: organisationName })
        .execute();
      return id;
    });

  return {
    database,
    owner,
    connection,
    kommun,
    otherKommun,
    arrange,
    as: (person, work, today = TODAY) => database.as(personActor(kommun, person, today), work),
    anOrganisation,
    aPerson: async (values) => {
      const where = values.kommun ?? kommun;
      return arrange(async (tx) => {
        const email = values.email ?? `${randomUUID()}@exempel.se`;
        const personName = values.name ?? "Samordnaren";
        const account = await tx
          .insertInto("account")
          .values({ email, name: personName })
          .returning("id")
          .executeTakeFirstOrThrow();
        let organisationId = values.organisation;
        if (organisationId === undefined) {
          const made = await tx
            .insertInto("organisation")
            .values({ kind: "kommun" })
            .returning("id")
            .executeTakeFirstOrThrow();
          organisationId = made.id;
          await tx.insertInto("organisationName").values({ organisationId, name: "Kommunen" }).execute();
        }
        await tx
          .insertInto("person")
          .values({ id: account.id, name: personName, title: values.title ?? "" })
          .execute();
        await tx
          .insertInto("assignment")
          .values({
            personId: account.id,
            organisationId,
            role: values.role,
            validFrom: isoDate("2020-01-01"),
            validTo: values.validTo ?? null,
          })
          .execute();
        return account.id;
      }, where);
    },
  };
}
