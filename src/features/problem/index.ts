export { addCause } from "./cause/store.ts";
export type { ChainGraph } from "./chain/chain.ts";
export { chainSteps } from "./chain/presenter.ts";
export { readChain } from "./chain/queries.ts";
export { addProblem } from "./store.ts";
export { countOf as countThreads, threadLines } from "./threads/presenter.ts";
export { countLooseThreads } from "./threads/queries.ts";
export type { ThreadCount } from "./threads/thread.ts";
