/** Figures are worked out anew after this long, whatever happened: another node may have changed something. */
const LONGEST_MS = 60_000;
const MOST = 2000;

interface Known {
  readonly at: number;
  readonly day: string;
  readonly value: unknown;
}

/**
 * Figures that are dear to work out and the same for everybody at work in a space, kept until somebody changes
 * something there through this node, the day turns, or a minute has passed.
 */
export class Recent {
  readonly #known = new Map<string, Known>();
  readonly #generations = new Map<string, number>();

  /** The value of `what` in `space` on `day`: the kept one while it holds, otherwise worked out and kept. */
  async of<Value>(
    { space, what, day, now }: { space: string; what: string; day: string; now: Date },
    work: () => Promise<Value>,
  ): Promise<Value> {
    const key = `${space}/${what}`;
    const known = this.#known.get(key);
    const age = now.getTime() - (known?.at ?? 0);
    if (known !== undefined && known.day === day && age >= 0 && age < LONGEST_MS) return known.value as Value;
    const generation = this.#generations.get(space);
    const value = await work();
    // What was changed meanwhile may be missing from it.
    if (this.#generations.get(space) === generation) {
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(key, { at: now.getTime(), day, value });
    }
    return value;
  }

  /** Something was changed in `space`. */
  forget(space: string): void {
    this.#generations.set(space, (this.#generations.get(space) ?? 0) + 1);
    for (const key of this.#known.keys()) if (key.startsWith(`${space}/`)) this.#known.delete(key);
  }
}
