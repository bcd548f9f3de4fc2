export { type Moment, publishPromise, publishPromisesOf, recordChange } from "./publish.ts";
export type { PublishedPromise } from "./published-promise.ts";
