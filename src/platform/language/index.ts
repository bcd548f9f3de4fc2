export * from "./format.ts";
export { type Language, type Translate, translator } from "./translate.ts";
