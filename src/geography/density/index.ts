export { scottBandwidth } from "./bandwidth.ts";
export { type Density, type DensityInput, kernelDensity } from "./kernel-density.ts";
