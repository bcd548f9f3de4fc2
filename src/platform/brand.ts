/**
 * A string that can only be used where its own kind is wanted: `Brand<string, "MeasureId">` is not a
 * `Brand<string, "PromiseId">`. The brand exists for the compiler alone.
 */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
