export { giveVerdict } from "./give-verdict.ts";
export { verdictSentence, verdictWord } from "./sentence.ts";
export type {
  Basis,
  Change,
  ChangeForm,
  Direction,
  FittedPeriod,
  Measure,
  ModelRow,
  Question,
  TooEarly,
  Verdict,
  VerdictWord,
  Waiting,
} from "./verdict.ts";
export { modelWords, periodWords, reasonSentence, warningSentence } from "./words.ts";
