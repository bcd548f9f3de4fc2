export { fromExchange, type Reading } from "./from-exchange.ts";
export { type Incoming, type Outcome, samePromise } from "./incoming.ts";
export { type ExchangeProblem, problemSentence } from "./problem.ts";
export { LARGEST_FILE, readDocument, tooLarge } from "./read-document.ts";
export { type Importing, importPromises, tryImport } from "./store.ts";
