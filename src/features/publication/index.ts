export { type Moment, publishPromise, publishPromisesOf } from "./publish.ts";
export type { PublishedPromise } from "./published-promise.ts";
