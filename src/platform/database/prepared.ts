import pg from "pg";

/** A statement is kept by the server once it has been asked this often; fewer would keep what is asked once a day. */
const OFTEN = 3;
/** How many statements a connection keeps, at most: each costs the server some 50–300 kB. */
const KEPT = 400;
/** How many texts are counted at a time before the counting begins anew. */
const COUNTED = 2000;

/** What is worth keeping: one statement that reads or writes, not the frame of a transaction around it. */
const ASKING = /^\s*(?:select|with|insert|update|delete)\b/;

const counts = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that lets the server keep statements that come often: their reading and planning (a fifth of the
 * time of a page) is done once a connection. Search path and role are part of what the server checks before it uses
 * a kept plan, so a statement planned for one kommun or role is never used for another.
 */
export class PreparingClient extends pg.Client {
  #generation = 0;

  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name =
      typeof text === "string" && Array.isArray(values) && ASKING.test(text) ? nameOf(text) : undefined;
    const ask = super.query as unknown as (...args: unknown[]) => Promise<unknown>;
    if (name === undefined || rest.length > 0) return ask.apply(this, args) as never;
    const answer = ask.call(this, { name: `${name}-${this.#generation}`, text, values });
    return answer.catch((error: unknown) => {
      // A migration gave a table another shape under a kept statement: from now on it is read anew.
      if (error instanceof pg.DatabaseError && error.code === "0A000") this.#generation += 1;
      throw error;
    }) as never;
  }
}

/** The name under which the server keeps a statement; none as long as it comes seldom, or when there is no room. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= KEPT) return known;
  if (counts.size >= COUNTED) counts.clear();
  const count = (counts.get(text) ?? 0) + 1;
  counts.set(text, count);
  if (count < OFTEN) return undefined;
  counts.delete(text);
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
