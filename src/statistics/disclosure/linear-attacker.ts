import type { Model, ModelData } from "highs";
import { at } from "../index.ts";
import type { Attacker } from "./attacker.ts";
import type { Structure } from "./structure.ts";

/** How far from whole a number may be and still count as whole: the solver's own tolerance is 1e-7. */
const ROUNDING = 1e-6;
const OPTIMAL = 7;
const UNBOUNDED: readonly number[] = [9, 10];

/**
 * Attacks any table set by linear programming: a variable for what each cell gains and one for what it loses, an equation for each sum.
 * Where all values are whole the attacker uses that too: an answer in parts is asked for again as an integer program.
 * `model` is a program made from `attackProgram` of the same structure.
 *
 * Source: Fischetti and Salazar-González (2001), section 2; solver: Huangfu and Hall (2018), HiGHS.
 */
export function linearAttacker(model: Model, { ids, whole }: Pick<Structure, "ids" | "whole">): Attacker {
  const size = ids.length;
  const all = { kind: "range", from: 0, to: 2 * size - 1 } as const;
  const none = new Float64Array(2 * size);
  const integer = new Int32Array(2 * size).fill(1);
  model.options.set({ output_flag: false, mip_rel_gap: 0 });

  /** What every cell gains in the best answer; null when there is none, "unbounded" when nothing limits it. */
  const solve = (
    upper: Float64Array,
    lower: Float64Array,
    costs: Float64Array,
  ): Float64Array | "unbounded" | null => {
    model.changeColsBounds(all, lower, upper);
    model.changeColsCost(all, costs);
    let gains = run();
    if (whole && gains instanceof Float64Array && !gains.every(isWhole)) {
      model.changeColsIntegrality(all, integer);
      gains = run();
      model.clearIntegrality();
    }
    return gains;
  };
  const run = (): Float64Array | "unbounded" | null => {
    const { modelStatus } = model.run();
    if (UNBOUNDED.includes(modelStatus)) return "unbounded";
    if (modelStatus !== OPTIMAL) return null;
    const { colValue } = model.getSolution();
    return Float64Array.from({ length: size }, (_, cell) => at(colValue, cell) - at(colValue, size + cell));
  };
  const others = (gains: Float64Array, target: number): number[] =>
    [...gains.keys()].filter((cell) => cell !== target && Math.abs(at(gains, cell)) > ROUNDING);

  return ({ cell, way, amount, room, price }) => {
    const target = way === 1 ? cell : size + cell;
    const upper = new Float64Array(2 * size);
    const costs = new Float64Array(2 * size);
    for (let one = 0; one < size; one += 1) {
      if (one === cell || at(price, one) === Infinity) continue;
      upper[one] = at(room.up, one);
      upper[size + one] = at(room.down, one);
      costs[one] = at(price, one);
      costs[size + one] = at(price, one);
    }
    upper[target] = amount;
    if (amount < Infinity && costs.some((cost) => cost > 0)) {
      const lower = none.slice();
      lower[target] = amount;
      const gains = solve(upper, lower, costs);
      if (gains instanceof Float64Array) return { amount, cells: others(gains, cell) };
    }
    const farthest = none.slice();
    farthest[target] = -1;
    const gains = solve(upper, none, farthest);
    if (gains === "unbounded") return { amount: Infinity, cells: [] };
    if (gains === null) throw new Error("the attack has no answer, though the true table is one");
    const moved = Math.abs(at(gains, cell));
    return { amount: isWhole(moved) && whole ? Math.round(moved) : moved, cells: others(gains, cell) };
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < ROUNDING;
}

/**
 * The equations of a table set: columns are what each cell gains, then what each loses.
 *
 * @example
 * attackProgram({ ids: ["a", "all"], relations: [{ total: 1, parts: [0] }] }).matrix // → { indices: [1, 3, 0, 2], values: [-1, 1, 1, -1] }
 */
export function attackProgram({ ids, relations }: Pick<Structure, "ids" | "relations">): ModelData {
  const size = ids.length;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { total, parts } of relations) {
    for (const [cell, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      indices.push(cell, size + cell);
      values.push(sign, -sign);
    }
    starts.push(indices.length);
  }
  const [numRows, numCols] = [relations.length, 2 * size];
  const [row, column] = [new Float64Array(numRows), new Float64Array(numCols)];
  const matrix = { format: "csr", numRows, numCols, starts, indices, values } as const;
  return {
    numRows,
    numCols,
    colCost: column,
    colLower: column,
    colUpper: column,
    rowLower: row,
    rowUpper: row,
    matrix,
  };
}
