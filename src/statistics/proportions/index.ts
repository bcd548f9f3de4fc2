export { badCount, badShare } from "./bad-count.ts";
export { benjaminiHochberg } from "./benjamini-hochberg.ts";
export { clopperPearson, clopperPearsonLimits } from "./clopper-pearson.ts";
export { exactMcNemar } from "./exact-mcnemar.ts";
export { holm } from "./holm.ts";
export { newcombeDifference, type TwoShares } from "./newcombe.ts";
export { type Tails, tails } from "./tails.ts";
export { wilson, wilsonLimits } from "./wilson.ts";
