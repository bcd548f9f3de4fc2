export { referenceOfItem } from "./item-reference.ts";
export * from "./promise.ts";
export type { PromiseStatus } from "./promise-status.ts";
export {
  readParties,
  readPromise,
  readPromiseContent,
  readPromiseHead,
  readPromiseItems,
} from "./queries.ts";
export { replacePromiseContent, savePromiseContent, takePromiseStep } from "./store.ts";
export { itemsOf, type PromiseHead, type PromiseItem, type PromiseParty } from "./working-text.ts";
export { targetWords } from "./words.ts";
