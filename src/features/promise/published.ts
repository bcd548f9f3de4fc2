/** What the public side needs to know of promises: the shape of their text and the reading of Swedish; no database. */
export {
  type FocusAreaContent,
  type ItemContent,
  itemReference,
  type PartyContent,
  type PromiseContent,
  type PublishedResult,
  type Target,
} from "./promise.ts";
export { readQuantities } from "./reading/quantity.ts";
export { targetWords } from "./words.ts";
