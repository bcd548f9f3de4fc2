import type { Highs } from "highs";

/**
 * The linear and integer programming solver HiGHS, loaded when the first table needs it: 3.5 MB of WebAssembly and a tenth of a second
 * that two-way tables do without.
 */
export async function linearSolver(): Promise<Highs> {
  loaded ??= import("highs").then(({ default: load }) =>
    // Its types describe the CommonJS file, where the function is a property; imported as a module it is the default itself.
    (load as unknown as typeof load.default)(),
  );
  return loaded;
}

let loaded: Promise<Highs> | undefined;
