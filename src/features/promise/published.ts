/** What the public side needs to know of promises: the shape of their text, nothing that reads it. */
export {
  type FocusAreaContent,
  type ItemContent,
  itemReference,
  type PartyContent,
  type PromiseContent,
  type PublishedResult,
  type Target,
} from "./promise.ts";
