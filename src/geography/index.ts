export * from "./coordinates/index.ts";
export * from "./density/index.ts";
export * from "./hexagons/index.ts";
export * from "./neighbours/index.ts";
export * from "./patterns/index.ts";
export * from "./points/index.ts";
export * from "./polygons/index.ts";
export * from "./times/index.ts";
