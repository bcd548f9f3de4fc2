import { addressOf } from "../addresses.ts";
import { type DrawingKind, DRAWINGS } from "./drawing.ts";

/** Where drawings and their places are reached. */
export const drawingAddress = {
  drawing: (problem: string, drawing: DrawingKind): string =>
    `${addressOf.problem(problem)}/orsaker/${DRAWINGS[drawing].slug}`,
  fresh: (problem: string, drawing: DrawingKind, branch: string): string =>
    `${addressOf.problem(problem)}/orsaker/${DRAWINGS[drawing].slug}/ny?gren=${encodeURIComponent(branch)}`,
  place: (problem: string, place: string): string => `${addressOf.problem(problem)}/orsaksbild/${place}`,
} as const;
