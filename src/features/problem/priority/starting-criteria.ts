import type { CriterionText } from "./round.ts";

/** Criteria of a kommun's first round; a later round begins with those of the round before. */
export const STARTING_CRITERIA: readonly CriterionText[] = [
  {
    name: "Omfattning",
    question: "Hur ofta händer det, och hur många drabbas?",
    weight: 25,
    lowWord: "enstaka",
    highWord: "ofta och många",
  },
  {
    name: "Konsekvenser",
    question: "Hur stor blir skadan för dem som drabbas?",
    weight: 25,
    lowWord: "liten",
    highWord: "mycket stor",
  },
  {
    name: "Oro bland boende",
    question: "Hur mycket oroar det dem som bor här?",
    weight: 20,
    lowWord: "knappt någon",
    highWord: "de flesta",
  },
  {
    name: "Påverkbarhet",
    question: "Hur mycket kan vi ändra tillsammans?",
    weight: 20,
    lowWord: "nästan inget",
    highWord: "det mesta",
  },
  {
    name: "Ansvar och mandat",
    question: "Hur tydligt är det vår sak att göra något?",
    weight: 10,
    lowWord: "någon annans sak",
    highWord: "helt vår sak",
  },
];
