import {
  addPlace,
  addProblem,
  addRound,
  decideRound,
  readProblem,
  readProblems,
  readRound,
  saveChoices,
  saveScores,
  STARTING_CRITERIA,
} from "#app/features/problem/index.ts";
import type { CauseId, ProblemId } from "#app/schema/tables.ts";
import {
  CHOSEN_REASONS,
  EXAMPLE_DRAWINGS,
  exampleRound,
  type ExamplePlace,
  SCORERS,
  SCORES,
  WAITING_PROBLEMS,
} from "./analysis.ts";
import { morningOf } from "./calendar.ts";
import type { ExampleWriter } from "./fill-chain.ts";
import type { CauseIds } from "./fill-measures.ts";

/** Writes what was prioritised the autumn before, and drawings of why two of the problems arise. */
export async function fillAnalysis(writer: ExampleWriter, causes: CauseIds): Promise<void> {
  await fillDrawings(writer, causes);
  await fillRound(writer);
}

async function fillRound({ tx, calendar, ids }: ExampleWriter): Promise<void> {
  const text = exampleRound(calendar);
  const waiting = new Map<ProblemId, string>();
  for (const { statement, place, reason } of WAITING_PROBLEMS) {
    const id = await addProblem(tx, { statement, place, source: "Lägesbilden", sourceDay: text.day });
    waiting.set(id, reason);
  }
  const problems = await readProblems(tx);
  const members = { scorers: SCORERS, problemIds: problems.map(({ id }) => id) };
  const id = await addRound(tx, text, members, STARTING_CRITERIA);
  const round = await readRound(tx, id);
  for (const [row, scorer] of round.scorers.entries()) {
    const scores = round.candidates.flatMap((candidate) =>
      round.criteria.map((criterion, column) => ({
        candidateId: candidate.id,
        criterionId: criterion.id,
        score: byOpening(SCORES, candidate.statement)?.[row]?.[column] ?? null,
      })),
    );
    await saveScores(tx, scorer.id, scorer.version, scores);
  }
  await saveChoices(
    tx,
    round.candidates.map((candidate) => {
      const left = waiting.get(candidate.problemId);
      const reason = left ?? byOpening(CHOSEN_REASONS, candidate.statement) ?? "";
      return { candidateId: candidate.id, chosen: left === undefined, reason };
    }),
  );
  const at = morningOf(text.day);
  await decideRound(tx, id, { personId: ids.person("samordnare"), at });
  await tx
    .updateTable("problem")
    .set({ closedAt: at })
    .where("problem.id", "in", [...waiting.keys()])
    .execute();
}

/** What is kept under the first words of a statement. */
function byOpening<Value>(kept: Readonly<Record<string, Value>>, statement: string): Value | undefined {
  return Object.entries(kept).find(([opening]) => statement.startsWith(opening))?.[1];
}

async function fillDrawings({ tx }: ExampleWriter, causes: CauseIds): Promise<void> {
  const problems = await Promise.all((await readProblems(tx)).map(({ id }) => readProblem(tx, id)));
  for (const { of, drawing, places } of EXAMPLE_DRAWINGS) {
    const problem = problems.find((one) => one.causes.some(({ id }) => id === causes.get(of)));
    if (problem === undefined) throw new Error(`no problem has the cause ${of}`);
    for (const place of places) await addPlace(tx, problem.id, drawing, placeText(place, causes));
  }
}

function placeText(place: ExamplePlace, causes: CauseIds) {
  const { branch } = place;
  if ("cause" in place) {
    const causeId = causes.get(place.cause) as CauseId;
    return { branch, filling: { causeId }, breakHow: "", breakWho: "" };
  }
  const [sourceKind, source] = place.source ?? [null, ""];
  const { text, strength } = place;
  return {
    branch,
    filling: { causeId: null, text, strength, sourceKind, source, sourceAddress: "" },
    breakHow: place.how ?? "",
    breakWho: place.who ?? "",
  };
}
