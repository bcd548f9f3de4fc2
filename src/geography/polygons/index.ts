export { squareMetres } from "./area.ts";
export { borderDistance } from "./border-distance.ts";
export { type BoundingBox, boundingBox } from "./bounding-box.ts";
export { contains, edgesContain } from "./contains.ts";
export {
  type Area,
  type Corner,
  edgesOf,
  type MultiPolygon,
  partsOf,
  type Polygon,
  type Ring,
} from "./geometry.ts";
export { toSweref99Area } from "./sweref99-area.ts";
