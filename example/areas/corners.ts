/** Longitude and latitude. */
export type Corner = readonly [longitude: number, latitude: number];

/**
 * The corners that the areas of the example share: letters around the kommun, numbers inside it. Drawn by hand for the
 * example, near enough to the real places to be recognised and no more.
 */
export const CORNERS: ReadonlyMap<string, Corner> = new Map<string, Corner>([
  ["a", [16.1, 59.4]],
  ["b", [16.28, 59.47]],
  ["c", [16.45, 59.46]],
  ["d", [16.6, 59.47]],
  ["e", [16.78, 59.42]],
  ["f", [16.84, 59.34]],
  ["g", [16.8, 59.24]],
  ["h", [16.62, 59.17]],
  ["i", [16.42, 59.13]],
  ["j", [16.25, 59.17]],
  ["k", [16.12, 59.26]],
  ["n1", [16.425, 59.412]],
  ["n2", [16.44, 59.442]],
  ["n3", [16.52, 59.445]],
  ["n4", [16.565, 59.42]],
  ["n5", [16.56, 59.4]],
  ["n6", [16.494, 59.398]],
  ["n7", [16.448, 59.398]],
  ["n8", [16.375, 59.408]],
  ["n9", [16.365, 59.378]],
  ["n10", [16.43, 59.368]],
  ["n11", [16.452, 59.376]],
  ["n12", [16.492, 59.379]],
  ["n13", [16.49, 59.371]],
  ["n14", [16.494, 59.363]],
  ["n15", [16.526, 59.362]],
  ["n16", [16.529, 59.378]],
  ["n17", [16.572, 59.381]],
  ["n18", [16.57, 59.35]],
  ["n19", [16.555, 59.342]],
  ["n20", [16.54, 59.318]],
  ["n21", [16.455, 59.316]],
  ["n22", [16.445, 59.344]],
]);
