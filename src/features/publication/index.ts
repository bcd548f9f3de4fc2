export { composePromise } from "./compose-promise.ts";
export { logOf, voicesOf } from "./item-page/presenter.ts";
export { ledeOf } from "./promise-page/presenter.ts";
export { publishPromise } from "./publish.ts";
export { type ItemWithWords, itemsWithWords, type PublishedPromise } from "./published-promise.ts";
export { standingOf } from "./standing.ts";
export { stripOf } from "./strip.ts";
export { nameOf, numberOf, targetSentence } from "./words.ts";
