import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import type { CauseId } from "#app/schema/tables.ts";
import { UNFOUNDED } from "../evidence.ts";
import { evidenceFields, evidenceValues } from "../evidence-form.ts";
import type { Problem } from "../problem.ts";
import { type DrawingKind, isBranch, type Place, type PlaceText } from "./drawing.ts";

const placeFields = {
  branch: requiredText(80),
  ownBranch: optionalText(80),
  cause: z.union([z.literal(""), z.uuid()], "common:form.choice"),
  text: optionalText(1000),
  ...evidenceFields,
  breakHow: optionalText(500),
  breakWho: optionalText(200),
};

type PlaceValue = z.output<z.ZodObject<typeof placeFields>>;

/** Reads a new place of a drawing. */
export const newPlaceForm: Form<PlaceText> = formOf(placeFields, { check, command: textOf });

/** Reads a changed place. */
export const placeForm: Form<PlaceText & { readonly version: number }> = settling(
  formOf(
    { ...placeFields, version: recordVersion },
    { check, command: (value) => ({ ...textOf(value), version: value.version }) },
  ),
);

/** A place shows a cause or words of its own: one of the two. */
function check({ cause, text }: PlaceValue): readonly FieldProblem[] {
  if (cause === "" && text === "") return [{ field: "text", message: "cause:form.nothing" }];
  if (cause !== "" && text !== "") return [{ field: "text", message: "cause:form.both" }];
  return [];
}

function textOf(value: PlaceValue): PlaceText {
  const { branch, ownBranch, cause, text, sourceKind, source, sourceAddress, strength } = value;
  const { breakHow, breakWho } = value;
  return {
    ...{ branch: ownBranch === "" ? branch : ownBranch, breakHow, breakWho },
    filling:
      cause === ""
        ? { causeId: null, text, sourceKind, source, sourceAddress, strength }
        : { causeId: cause as CauseId },
  };
}

/** A place as its form has it. */
export function fieldsOfPlace(place: Place): Fields {
  const own = place.causeId === null;
  return fieldsOf({
    branch: place.branch,
    cause: place.causeId ?? "",
    text: own ? place.text : "",
    ...evidenceValues(own ? place : UNFOUNDED),
    breakHow: place.breakHow,
    breakWho: place.breakWho,
    version: String(place.version),
  });
}

/** What in a form does not fit the drawing and the problem it is sent to. */
export function misfitsOf(
  drawing: DrawingKind,
  problem: Problem,
  { branch, filling }: PlaceText,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isBranch(drawing, branch)) problems.push({ field: "branch", message: "common:form.choice" });
  const { causeId } = filling;
  if (causeId !== null && !problem.causes.some(({ id }) => id === causeId))
    problems.push({ field: "cause", message: "common:form.choice" });
  return problems;
}
