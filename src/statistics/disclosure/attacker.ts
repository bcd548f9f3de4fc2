/** How far each cell may be from its true value in what an attacker holds possible (≥ 0; `Infinity` where nothing limits it). */
export interface Room {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** 1 for more than the true value, -1 for less. */
export type Way = 1 | -1;

/** A question to an attacker. */
export interface Attack {
  /** The cell to move. */
  readonly cell: number;
  readonly way: Way;
  /** No farther than this; `Infinity` asks for the limit itself. */
  readonly amount: number;
  readonly room: Room;
  /** Price of moving each cell: 0 for a hidden one, `Infinity` for a published one, between them for one that could be hidden. */
  readonly price: Float64Array;
}

/** What came of an attack. */
export interface Moved {
  /** How far the cell could be moved, all sums kept. */
  readonly amount: number;
  /** The cells that moved with it, chosen so that their prices are low. */
  readonly cells: readonly number[];
}

/** Tries what values are possible for a cell: the true table is one answer, every table with the same sums another. */
export type Attacker = (attack: Attack) => Moved;
