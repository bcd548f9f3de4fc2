export * from "./promise.ts";
export {
  nextStatus,
  PROMISE_STATUSES,
  type PromiseState,
  type PromiseStatus,
  type PromiseStep,
  stepsFor,
} from "./promise-status.ts";
export {
  readParties,
  readPromise,
  readPromiseContent,
  readPromiseHead,
  readPromiseItems,
} from "./queries.ts";
export { replacePromiseContent, savePromiseContent, type SaveOptions, takePromiseStep } from "./store.ts";
export {
  contentOf,
  itemsOf,
  type PromiseFocusArea,
  type PromiseHead,
  type PromiseItem,
  type PromiseParty,
  stateOf,
  type WorkingPromise,
} from "./working-text.ts";
