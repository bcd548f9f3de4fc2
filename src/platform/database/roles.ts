import pg from "pg";

/** Roles of the whole installation. Group roles carry the rights on tables; a space's own role carries its schema. */
export const LOGIN_ROLE = "handslag_app";
const GROUPS = ["handslag_staff", "handslag_published", "handslag_accounts"] as const;

/** The kinds of work a space (one schema set) has a role for. */
export type SpaceRole = "staff" | "published" | "accounts";

/** Name of the role that may enter one space for one kind of work. */
export function spaceRole(space: string, kind: SpaceRole): string {
  return `${space}_${kind}`;
}

/** Creates the roles of the installation; harmless when they exist. `password` null = socket trust. */
export async function createInstallationRoles(owner: pg.ClientBase, password: string | null): Promise<void> {
  for (const group of GROUPS) await createRole(owner, group, "nologin");
  await createRole(owner, LOGIN_ROLE, "login noinherit");
  if (password !== null) {
    await owner.query(`alter role ${LOGIN_ROLE} password ${pg.escapeLiteral(password)}`);
  }
}

/** Creates a space's roles and lets them, and nobody else, into its schemas. */
export async function createSpaceRoles(owner: pg.ClientBase, space: string): Promise<void> {
  const enters: Record<SpaceRole, readonly string[]> = {
    staff: [space, `${space}_published`, "handslag"],
    published: [`${space}_published`, "handslag"],
    accounts: [space, "handslag"],
  };
  for (const kind of ["staff", "published", "accounts"] as const) {
    const role = spaceRole(space, kind);
    await createRole(owner, role, "nologin");
    await owner.query(`grant handslag_${kind} to ${pg.escapeIdentifier(role)}`);
    await owner.query(`grant ${pg.escapeIdentifier(role)} to ${LOGIN_ROLE}`);
    const schemas = enters[kind].map(pg.escapeIdentifier).join(", ");
    await owner.query(`grant usage on schema ${schemas} to ${pg.escapeIdentifier(role)}`);
  }
}

// `create role` has no "if not exists", and two installers may run at once: the losing one finds it made.
async function createRole(owner: pg.ClientBase, role: string, attributes: string): Promise<void> {
  await owner.query(`do $$ begin
    if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(role)}) then
      create role ${pg.escapeIdentifier(role)} ${attributes};
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
}
