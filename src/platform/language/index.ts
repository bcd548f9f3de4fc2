export * from "./format.ts";
export { opening } from "./opening.ts";
export { type Language, type Translate, translator } from "./translate.ts";
