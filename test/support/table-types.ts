import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";

const SCHEMAS = ["k0484", "k0484_published", "handslag"];

/**
 * Writes TypeScript types for every table of a migrated database: ids carry the name of their table
 * (`MeasureId`), and a text column with a closed list in its check constraint becomes that union.
 */
export async function generateTableTypes(connection: {
  host: string;
  port: number;
  database: string;
}): Promise<string> {
  const client = new pg.Client({ ...connection, user: "postgres" });
  await client.connect();
  try {
    const { columns, brands } = await overrides(client);
    const { host, port, database } = connection;
    const generated = await promisify(execFile)("node_modules/.bin/kysely-codegen", [
      "--url",
      `postgres://postgres@localhost:${port}/${database}?host=${host}`,
      "--dialect",
      "postgres",
      "--camel-case",
      "--print",
      "--log-level",
      "error",
      ...SCHEMAS.flatMap((schema) => ["--default-schema", schema]),
      "--date-parser",
      "string",
      "--numeric-parser",
      "number",
      "--include-pattern",
      `{${SCHEMAS.join(",")}}.!(schema_version*)`,
      "--type-mapping",
      JSON.stringify({ int8: "number", date: "IsoDate" }),
      "--custom-imports",
      JSON.stringify({ IsoDate: "#app/platform/iso-date.ts#IsoDate" }),
      "--overrides",
      JSON.stringify({ columns }),
    ]);
    return assemble(generated.stdout, brands);
  } finally {
    await client.end();
  }
}

function assemble(generated: string, brands: readonly string[]): string {
  const ids = brands.map((name) => `export type ${name} = Brand<string, "${name}">;`).join("\n");
  return generated
    .replace(
      'import type { ColumnType } from "kysely";',
      `import type { ColumnType } from "kysely";\nimport type { Brand } from "#app/platform/brand.ts";\n\n${ids}`,
    )
    .replace("export interface DB ", "export interface Tables ");
}

async function overrides(client: pg.Client): Promise<{ columns: Record<string, string>; brands: string[] }> {
  const columns: Record<string, string> = {};
  const brands = new Set<string>();
  for (const row of (await client.query<KeyColumn>(KEY_COLUMNS, [SCHEMAS])).rows) {
    const brand = `${pascal(row.target === "account" ? "person" : row.target)}Id`;
    brands.add(brand);
    const type = row.nullable ? `${brand} | null` : brand;
    columns[`${row.table}.${row.column}`] = row.defaulted ? `Generated<${type}>` : type;
  }
  for (const row of (await client.query<ClosedList>(CLOSED_LISTS, [SCHEMAS])).rows) {
    const union = [...row.definition.matchAll(/'([^']*)'::text/g)]
      .map((match) => `"${match[1]}"`)
      .join(" | ");
    const type = row.nullable ? `${union} | null` : union;
    columns[`${row.table}.${row.column}`] = row.defaulted ? `Generated<${type}>` : type;
  }
  return { columns, brands: [...brands].sort() };
}

interface KeyColumn {
  table: string;
  column: string;
  target: string;
  nullable: boolean;
  defaulted: boolean;
}

interface ClosedList extends Omit<KeyColumn, "target"> {
  definition: string;
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const KEY_COLUMNS = `
  select c.relname as table, a.attname as column, coalesce(t.relname, c.relname) as target,
         not a.attnotnull as nullable, a.atthasdef as defaulted
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
  left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]
  left join pg_class t on t.oid = f.confrelid
  where c.relkind = 'r' and c.relnamespace::regnamespace::text = any ($1)
    and (f.oid is not null or a.attname = 'id')
  order by 1, 2`;

const CLOSED_LISTS = `
  select c.relname as table, a.attname as column, pg_get_constraintdef(k.oid) as definition,
         not a.attnotnull as nullable, a.atthasdef as defaulted
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
  where k.contype = 'c' and a.atttypid = 'text'::regtype
    and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY\\['
    and c.relnamespace::regnamespace::text = any ($1)
  order by 1, 2`;
