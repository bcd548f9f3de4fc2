import { spawnSync } from "node:child_process";
import { contourDensity } from "d3-contour";
import { gridDisk, latLngToCell } from "h3-js";
import { getisOrd, hexagonRing, kernelDensity } from "#app/geography/index.ts";
import { isCannot, type Result, seededRandom } from "#app/statistics/index.ts";
import { median, milliseconds, ratio, spreadOf } from "./figures.ts";
import { beside, type Measurement, type Row, skipped, verdictOf } from "./row.ts";

const ROUNDS = 7;
const HEXAGONS = 10_000;
const EVENTS = 1_000_000;
const GRID = 512;
/** Metres along each side of the density's box, and the kernel's standard deviation: ten cells. */
const SIDE = 51_200;
const BANDWIDTH = 1000;

/** Hot spots of ten thousand hexagons, and the density of a million events, beside R and d3-contour. */
export function measureGeography(): Promise<Measurement> {
  const spots = hotSpots();
  const density = densities();
  return Promise.resolve({
    title: "Geography",
    rows: [...spots, ...density],
    how: [
      `Gi*: ${HEXAGONS} H3 hexagons around Eskilstuna with even counts, neighbours within one ring found anew each round; R's spdep finds neighbours within a distance in a grid of as many points (dnearneigh, include.self, nb2listw, localG).`,
      `Density: ${EVENTS} even events on ${GRID} × ${GRID} cells, the kernel's standard deviation ten cells; d3-contour with cells of one pixel and the same standard deviation (three box blurs stand in for the kernel, and neither coordinates nor centre points are checked: beside the goal, not against it), spatstat's density.ppp with edge correction off. R is timed inside its own process, without its start.`,
      `Medians of ${ROUNDS} rounds (R: 3), the first round counted too.`,
    ],
  });
}

function hotSpots(): Row[] {
  const hexagons = gridDisk(latLngToCell(59.37, 16.51, 9), 58).slice(0, HEXAGONS);
  const random = seededRandom(1);
  const counts = hexagons.map(() => Math.floor(20 * random()));
  const times = rounds(() => {
    answered(getisOrd(counts, answered(hexagonRing(hexagons, 1, "binary"))));
  });
  const what = `Gi* on ${HEXAGONS} hexagons, neighbours found`;
  const side = Math.round(Math.sqrt(HEXAGONS));
  const inR = timesInR(
    ["spdep"],
    `xy <- as.matrix(expand.grid(1:${side}, 1:${side})); x <- floor(20 * runif(nrow(xy)))`,
    'localG(x, nb2listw(include.self(dnearneigh(xy, 0, 1.5)), style = "B"))',
  );
  return [held(what, times, 200), ...besideR(what, "R spdep", times, inR)];
}

function densities(): Row[] {
  const random = seededRandom(2);
  const draw = (): Float64Array => Float64Array.from({ length: EVENTS }, () => SIDE * random());
  const points = { east: draw(), north: draw() };
  const box = { west: 0, south: 0, east: SIDE, north: SIDE };
  const times = rounds(() => {
    answered(kernelDensity({ points, box, columns: GRID, rows: GRID, bandwidth: BANDWIDTH }));
  });
  const scale = GRID / SIDE;
  const pixels = Array.from(points.east, (east, i): [number, number] => [
    east * scale,
    (SIDE - (points.north[i] ?? 0)) * scale,
  ]);
  // Its types leave out the way to the smoothed grid without tracing contours in it.
  const peer = contourDensity()
    .size([GRID, GRID])
    .cellSize(1)
    .bandwidth(BANDWIDTH * scale) as unknown as { contours: (data: [number, number][]) => unknown };
  const inPeer = rounds(() => peer.contours(pixels));
  const what = `Density of ${EVENTS} events on ${GRID} × ${GRID} cells`;
  const inR = timesInR(
    ["spatstat.explore", "spatstat.geom"],
    `X <- ppp(runif(${EVENTS}), runif(${EVENTS}), check = FALSE)`,
    `density(X, sigma = ${BANDWIDTH / SIDE}, dimyx = ${GRID}, edge = FALSE)`,
  );
  return [
    held(what, times, 1000),
    beside("d3-contour, checks nothing", inPeer, milliseconds),
    ...besideR(what, "R spatstat", times, inR),
  ];
}

function held(what: string, times: readonly number[], goal: number): Row {
  return {
    what,
    against: "–",
    goal: `≤ ${goal} ms`,
    measured: milliseconds(median(times)),
    spread: spreadOf(times, milliseconds),
    verdict: verdictOf(median(times) <= goal),
  };
}

function compared(what: string, against: string, times: readonly number[], peer: readonly number[]): Row {
  const shares = times.map((time) => time / median(peer));
  return {
    what,
    against,
    goal: "≤ 1 of its time",
    measured: ratio(median(shares)),
    spread: spreadOf(shares, ratio),
    verdict: verdictOf(median(shares) <= 1),
  };
}

function besideR(
  what: string,
  name: string,
  times: readonly number[],
  inR: readonly number[] | string,
): Row[] {
  return typeof inR === "string"
    ? [skipped({ what, against: name, goal: "≤ 1 of its time" }, inR)]
    : [compared(what, name, times, inR), beside(name, inR, milliseconds)];
}

function rounds(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
}

function answered<T extends object>(result: Result<T>): T {
  if (isCannot(result)) throw new Error(`no result: ${JSON.stringify(result)}`);
  return result;
}

/** Milliseconds that R takes for an expression, three times in one process; or why it cannot be had. */
function timesInR(packages: readonly string[], before: string, work: string): number[] | string {
  const script = [
    ...packages.map((name) => `suppressMessages(library(${name}))`),
    before,
    `for (round in 1:3) cat(1000 * system.time(${work})[["elapsed"]], "")`,
  ].join("\n");
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { encoding: "utf8" });
  if (status === null) return "R is not here";
  if (status !== 0) return `R lacks ${packages.join(" or ")}`;
  return stdout.trim().split(/\s+/).map(Number);
}
