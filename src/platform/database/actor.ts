/**
 * On whose behalf a transaction runs: the database role it takes on, the schemas it sees, and the settings
 * (`app.person`, `app.today`) that row-level security reads. Made only in `src/access/actor.ts`.
 */
export interface Actor {
  readonly role: string;
  readonly searchPath: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}
