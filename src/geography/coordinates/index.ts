export { distanceMetres, scaleAt } from "./distance.ts";
export { type CoordinateKind, isInSweden, recogniseCoordinates } from "./recognise.ts";
export { fromSweref99, type PlanePosition, type Position, toSweref99 } from "./sweref99.ts";
