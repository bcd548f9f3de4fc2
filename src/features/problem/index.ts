export { addCause } from "./cause/store.ts";
export type { ChainFocus, ChainGraph } from "./chain/chain.ts";
export { chainSteps } from "./chain/presenter.ts";
export { type ChainScope, readChain } from "./chain/queries.ts";
export type { CauseText, Problem, ProblemLine, ProblemText } from "./problem.ts";
export { readProblem, readProblems } from "./queries.ts";
export { addProblem } from "./store.ts";
export { addressOfThread, countOf as countThreads, threadLines } from "./threads/presenter.ts";
export { countLooseThreads, readLooseThreads, type ThreadMoment } from "./threads/queries.ts";
export { acceptThread } from "./threads/store.ts";
export {
  THREAD_KINDS,
  type LooseThread,
  type ThreadCount,
  type ThreadGroup,
  type ThreadKind,
} from "./threads/thread.ts";
