import type * as Cephes from "cephes";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let loaded: typeof Cephes | undefined;

/**
 * The cephes library of special functions, loaded when the first of them is asked for: it is 0.3 MB that most starts
 * never need. Its form for `require` is ready at once; the one for `import` compiles itself later.
 *
 * @example
 * library().lgam(1) // → 0
 */
export function library(): typeof Cephes {
  loaded ??= require("cephes") as typeof Cephes;
  return loaded;
}
