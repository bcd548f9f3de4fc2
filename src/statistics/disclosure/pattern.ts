import { at } from "../index.ts";
import type { Attacker } from "./attacker.ts";
import type { Demand } from "./demands.ts";

/** Part of a distance that rounding explains. */
export const ROUNDING = 1e-7;

/** What a pattern is to reach and with what. */
export interface Task {
  readonly demands: readonly Demand[];
  /** Cells that are hidden from the start. */
  readonly primary: readonly number[];
  /** What hiding each cell costs; `Infinity` where it cannot be hidden. */
  readonly costs: Float64Array;
  readonly attack: Attacker;
}

/** A choice of hidden cells that meets every demand, and the secondary ones that each demand leans on. */
export class Pattern {
  readonly #task: Task;
  /** 0 where hidden, `Infinity` elsewhere. */
  readonly #closed: Float64Array;
  readonly #secondary: Set<number>;
  readonly #leansOn: (readonly number[])[];
  /** The demand that last kept each cell hidden: asked first, it mostly does so again. */
  readonly #keeper: Map<number, number>;

  private constructor(task: Task, from: Pattern | null) {
    this.#task = task;
    this.#closed = from === null ? task.costs.map(() => Infinity) : from.#closed.slice();
    if (from === null) for (const cell of task.primary) this.#closed[cell] = 0;
    this.#secondary = new Set(from === null ? [] : from.#secondary);
    this.#leansOn = from === null ? task.demands.map(() => []) : [...from.#leansOn];
    this.#keeper = from === null ? new Map<number, number>() : from.#keeper;
  }

  /** Hides what the demands need, one after another, and publishes again what turned out spare. */
  static meeting(task: Task): Pattern {
    const pattern = new Pattern(task, null);
    if (!pattern.#meet(task.demands.keys())) {
      throw new Error("a demand that can be met with everything hidden is not met");
    }
    pattern.#publishSpare();
    return pattern;
  }

  /** Cells hidden for the sake of others, the dearest first. */
  get secondary(): readonly number[] {
    const { costs } = this.#task;
    return [...this.#secondary].toSorted((a, b) => at(costs, b) - at(costs, a));
  }

  get cost(): number {
    return this.secondary.reduce((sum, cell) => sum + at(this.#task.costs, cell), 0);
  }

  /** Another pattern that leaves this secondary cell published; null when there is none. */
  without(cell: number): Pattern | null {
    const other = new Pattern(this.#task, this);
    other.#closed[cell] = Infinity;
    other.#secondary.delete(cell);
    if (!other.#meet(this.#leaningOn(cell), cell)) return null;
    other.#publishSpare();
    return other;
  }

  /** Hides what these demands miss, the cheapest cells first, never the one barred. Tells whether it could be done. */
  #meet(which: Iterable<number>, barred = -1): boolean {
    const price = this.#task.costs.map((cost, cell) => Math.min(cost, at(this.#closed, cell)));
    if (barred >= 0) price[barred] = Infinity;
    for (const place of which) {
      const cells = this.#reach(place, price);
      if (cells === null) return false;
      for (const cell of cells) {
        if (this.#closed[cell] === 0) continue;
        this.#closed[cell] = 0;
        this.#secondary.add(cell);
        price[cell] = 0;
      }
      this.#lean(place, cells);
    }
    return true;
  }

  #publishSpare(): void {
    for (const cell of this.secondary) {
      this.#closed[cell] = Infinity;
      const found = new Map<number, readonly number[]>();
      const spare = this.#leaningOn(cell).every((place) => {
        const cells = this.#reach(place, this.#closed);
        if (cells === null) this.#keeper.set(cell, place);
        else found.set(place, cells);
        return cells !== null;
      });
      if (spare) {
        this.#secondary.delete(cell);
        for (const [place, cells] of found) this.#lean(place, cells);
      } else this.#closed[cell] = 0;
    }
  }

  #leaningOn(cell: number): readonly number[] {
    const places = [...this.#leansOn.keys()].filter((place) => this.#leansOn[place]?.includes(cell) === true);
    const keeper = this.#keeper.get(cell);
    return keeper === undefined || !places.includes(keeper) ? places : [...new Set([keeper, ...places])];
  }

  #lean(place: number, cells: readonly number[]): void {
    this.#leansOn[place] = cells.filter((cell) => this.#secondary.has(cell));
  }

  /** The cells that move when the demand is met at these prices; null when it cannot be. */
  #reach(place: number, price: Float64Array): readonly number[] | null {
    const demand = this.#task.demands[place];
    if (demand === undefined) throw new RangeError(`no demand at ${place}`);
    const { amount, cells } = this.#task.attack({ ...demand, price });
    return amount >= demand.amount * (1 - ROUNDING) ? cells : null;
  }
}
