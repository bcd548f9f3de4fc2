import { at } from "#app/statistics/index.ts";

/** A grid, what falls on it, and how it is smoothed. Lengths in metres; row 0 is the northernmost. */
export interface Smoothing {
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly weights: ArrayLike<number>;
  readonly west: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly bandwidth: number;
  /** How many bandwidths the kernel reaches. */
  readonly reach: number;
}

/**
 * Shares weighted points between the four nearest cell middles, then smooths along rows and down columns with a Gaussian kernel.
 * Gives weight per square metre at each cell middle. The margin as wide as the kernel around the grid counts and is cut off again.
 *
 * @example
 * const one = { east: Float64Array.of(5), north: Float64Array.of(5), weights: [2], west: 0, top: 10, width: 10, height: 10 };
 * smooth({ ...one, columns: 1, rows: 1, bandwidth: 20, reach: 5 })[0] // → 0.00083
 */
export function smooth(input: Smoothing): Float64Array {
  const { columns, rows, bandwidth, reach } = input;
  const across = gaussian(bandwidth, input.width, reach);
  const down = gaussian(bandwidth, input.height, reach);
  const [marginX, marginY] = [across.length - 1, down.length - 1];
  const shared = shareOut(input, marginX, marginY);
  const wide = columns + 2 * marginX;
  const tall = rows + 2 * marginY;
  const smoothed = new Float64Array(columns * tall);
  for (let row = 0; row < tall; row += 1) {
    const from = shared.subarray(row * wide, (row + 1) * wide);
    if (from.every((value) => value === 0)) continue;
    const to = smoothed.subarray(row * columns, (row + 1) * columns);
    for (let k = -marginX; k <= marginX; k += 1)
      addRow(to, from.subarray(marginX + k), at(across, Math.abs(k)));
  }
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const to = values.subarray(row * columns, (row + 1) * columns);
    for (let k = -marginY; k <= marginY; k += 1)
      addRow(to, smoothed.subarray((row + marginY + k) * columns), at(down, Math.abs(k)));
  }
  return values;
}

/** Half of a kernel per metre, from its middle outwards in steps of a cell; narrowed by the variance that linear binning adds. */
function gaussian(bandwidth: number, cell: number, reach: number): Float64Array {
  const variance = bandwidth ** 2 - cell ** 2 / 6;
  const peak = 1 / Math.sqrt(2 * Math.PI * variance);
  return Float64Array.from(
    { length: Math.ceil((reach * bandwidth) / cell) + 1 },
    (_, k) => peak * Math.exp(-((k * cell) ** 2) / (2 * variance)),
  );
}

function shareOut(input: Smoothing, marginX: number, marginY: number): Float64Array {
  const { east, north, weights, west, top, width, height } = input;
  const wide = input.columns + 2 * marginX;
  const tall = input.rows + 2 * marginY;
  const shared = new Float64Array(wide * tall);
  for (let i = 0; i < east.length; i += 1) {
    const x = (at(east, i) - west) / width - 0.5 + marginX;
    const y = (top - at(north, i)) / height - 0.5 + marginY;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column + 1 >= wide || row + 1 >= tall) continue;
    const right = (x - column) * at(weights, i);
    const left = at(weights, i) - right;
    const lower = y - row;
    const place = row * wide + column;
    shared[place] = at(shared, place) + left * (1 - lower);
    shared[place + 1] = at(shared, place + 1) + right * (1 - lower);
    shared[place + wide] = at(shared, place + wide) + left * lower;
    shared[place + wide + 1] = at(shared, place + wide + 1) + right * lower;
  }
  return shared;
}

/** Adds `factor` times a row to another, place by place: the innermost loop, a hundred million times over for a picture. */
function addRow(to: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + factor * (from[i] ?? 0);
}
