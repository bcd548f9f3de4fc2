export { type Incoming, type Outcome, samePromise } from "./incoming.ts";
export { type ExchangeProblem, problemSentence } from "./problem.ts";
export { LARGEST_FILE, readDocument, tooLarge } from "./read-document.ts";
export { importPromises, tryImport } from "./store.ts";
