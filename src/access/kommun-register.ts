import type pg from "pg";
import type { Kommun } from "./actor.ts";

/** The kommuner this installation serves, found by the host name of a request. */
export class KommunRegister {
  #byHost = new Map<string, Kommun>();
  #first: Kommun | null = null;
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Reads the register. It is the one table the login role may read by itself: it names authorities, nobody else. */
  async load(): Promise<void> {
    const result = await this.#pool.query<Kommun>(
      `select kommun.code, kommun.name, kommun.schema_name as space, kommun.host, kommun.is_example as "isExample"
       from handslag.kommun order by kommun.added_at, kommun.code`,
    );
    this.#byHost = new Map(result.rows.map((kommun) => [kommun.host, kommun]));
    this.#first = result.rows[0] ?? null;
  }

  /** The kommun of a host name, port ignored. An unknown host gets the first kommun; an empty installation none. */
  find(host: string): Kommun | null {
    return this.#byHost.get(host.replace(/:\d+$/, "").toLowerCase()) ?? this.#first;
  }

  /** All of them, in the order they were added. */
  all(): readonly Kommun[] {
    return [...this.#byHost.values()];
  }
}
