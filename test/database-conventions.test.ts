import { describe, expect, it } from "vitest";
import { freshWorld } from "./support/world.ts";

const world = await freshWorld();
const SCHEMAS = ["handslag", "k0484", "k0484_published"];

/** Asks the catalogue for everything that breaks a convention; the list of exceptions is empty and stays so. */
async function violations(query: string): Promise<string[]> {
  const result = await world.owner.query<{ found: string }>(query, [SCHEMAS]);
  return result.rows.map((row) => row.found);
}

describe("conventions of the database", () => {
  it("forces row-level security on every working table and everything about accounts", async () => {
    expect(
      await violations(`
        select c.oid::regclass::text as found from pg_class c
        where c.relkind = 'r' and c.relnamespace::regnamespace::text = any ($1)
          and not (c.relrowsecurity and c.relforcerowsecurity)
          and c.relname not like 'schema_version%'
          and c.relname <> 'kommun' and c.relname not like 'published\\_%'
        order by 1`),
    ).toEqual([]);
  });

  it("has an index that begins with every foreign key", async () => {
    expect(
      await violations(`
        select k.conrelid::regclass || ' (' || a.attname || ')' as found
        from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.connamespace::regnamespace::text = any ($1)
          and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])
        order by 1`),
    ).toEqual([]);
  });

  it("uses text, timestamptz and identity, never varchar, timestamp or serial", async () => {
    expect(
      await violations(`
        select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as found
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relkind = 'r' and a.attnum > 0 and c.relnamespace::regnamespace::text = any ($1)
          and c.relname not like 'schema_version%'
          and (a.atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype, 'timetz'::regtype, 'money'::regtype)
               or pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) is not null and a.attidentity = '')
        order by 1`),
    ).toEqual([]);
  });

  it("has a primary key on every table", async () => {
    expect(
      await violations(`
        select c.oid::regclass::text as found from pg_class c
        where c.relkind = 'r' and c.relnamespace::regnamespace::text = any ($1)
          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
        order by 1`),
    ).toEqual([]);
  });

  it("gives nobody the right to change or remove what is frozen", async () => {
    expect(
      await violations(`
        select g.grantee || ' ' || g.privilege_type || ' ' || g.table_name as found
        from information_schema.role_table_grants g
        where g.table_schema = any ($1) and g.grantee like 'handslag%'
          and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
          and g.table_name in ('edition', 'edition_item', 'signature', 'edition_seal', 'edition_withdrawal',
                               'statement', 'audit_entry', 'audit_leaf', 'audit_head')
        order by 1`),
    ).toEqual([]);
  });

  it("grants nothing to everybody, and nothing on accounts outside the entrance", async () => {
    expect(
      await violations(`
        select g.grantee || ' ' || g.privilege_type || ' ' || g.table_name as found
        from information_schema.role_table_grants g
        where g.table_schema = any ($1)
          and (g.grantee = 'PUBLIC'
               or g.table_name in ('account', 'session', 'password_reset', 'recovery_code', 'mail')
                  and g.grantee not in ('postgres', 'handslag_accounts'))
        order by 1`),
    ).toEqual([]);
  });

  it("lets the login role inherit nothing and bypass nothing", async () => {
    const { rows } = await world.owner.query(
      "select rolinherit, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'handslag_app'",
    );
    expect(rows).toEqual([
      { rolinherit: false, rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
  });
});
