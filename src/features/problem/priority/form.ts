import { z } from "zod";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import {
  formOf,
  optionalText,
  recordVersion,
  repeated,
  requiredDay,
  requiredText,
} from "#app/routing/form-fields.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { ProblemId } from "#app/schema/tables.ts";
import { MOST, type Round, type RoundText } from "./round.ts";
import type { RoundMembers } from "./store.ts";

/** What the form of a round says. */
export interface RoundCommand {
  readonly text: RoundText;
  readonly members: RoundMembers;
}

const LONGEST_NAME = 80;
const MOST_SCORERS = 20;

const roundFields = {
  name: requiredText(120),
  day: requiredDay,
  meeting: optionalText(200),
  most: z
    .string()
    .trim()
    .refine((text) => /^\d{1,2}$/.test(text), "common:form.number")
    .transform(Number)
    .refine((most) => most >= MOST.least && most <= MOST.highest, "priority:form.mostBetween"),
  scorers: requiredText(MOST_SCORERS * LONGEST_NAME),
  problem: repeated(z.uuid("common:form.choice")),
};

type RoundValue = z.output<z.ZodObject<typeof roundFields>>;

/** Reads a new round. */
export const newRoundForm: Form<RoundCommand> = formOf(roundFields, {
  check: checkRound,
  command: commandOf,
});

/** Reads a changed round. */
export const roundForm: Form<RoundCommand & { readonly version: number }> = settling(
  formOf(
    { ...roundFields, version: recordVersion },
    { check: checkRound, command: (value) => ({ ...commandOf(value), version: value.version }) },
  ),
);

function checkRound({ scorers, problem }: RoundValue): readonly FieldProblem[] {
  const names = linesOf(scorers);
  const problems: FieldProblem[] = [];
  if (names.length > MOST_SCORERS)
    problems.push({
      field: "scorers",
      message: "priority:form.tooManyScorers",
      values: { max: MOST_SCORERS },
    });
  if (names.some((name) => name.length > LONGEST_NAME))
    problems.push({ field: "scorers", message: "common:form.tooLong", values: { max: LONGEST_NAME } });
  if (problem.length < 2) problems.push({ field: "problem", message: "priority:form.twoProblems" });
  return problems;
}

function commandOf({ name, day, meeting, most, scorers, problem }: RoundValue): RoundCommand {
  return {
    text: { name, day, meeting, most },
    members: { scorers: linesOf(scorers), problemIds: [...new Set(problem)] as ProblemId[] },
  };
}

/** Lines of a text, each once, without empty ones. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim().replace(/\s+/gu, " "));
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** A round as its form has it. */
export function fieldsOfRound(round: Round): Fields {
  return fieldsOf({
    name: round.name,
    day: round.day,
    meeting: round.meeting,
    most: String(round.most),
    scorers: round.scorers.map(({ name }) => name).join("\n"),
    problem: round.candidates.map(({ problemId }) => problemId),
    version: String(round.version),
  });
}
