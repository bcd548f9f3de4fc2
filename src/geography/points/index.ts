export { detectCentrePoints, type SharedPositions } from "./centre-points.ts";
export type { EventPoints } from "./event-points.ts";
export { knox, type Knox, type KnoxCell, type KnoxInput } from "./knox.ts";
export { ripley, type Ripley, type RipleyInput } from "./ripley.ts";
export type { EdgeCorrection } from "./ripley-k.ts";
