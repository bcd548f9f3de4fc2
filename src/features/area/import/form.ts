import { z } from "zod";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { choice, formOf, optionalDay, optionalText, requiredText } from "#app/routing/form-fields.ts";
import type { Form } from "#app/routing/form.ts";
import { AREA_KINDS } from "../area.ts";
import type { ImportChoice } from "./looked-through.ts";

/** How a file is to be taken in, and what is said of where it comes from. */
export interface ImportCommand extends ImportChoice {
  readonly source: string;
}

/** Reads the choices for a file with these properties. */
export function importForm(properties: readonly string[]): Form<ImportCommand> {
  const property = z
    .string()
    .refine((name) => name === "" || properties.includes(name), "common:form.choice")
    .transform((name) => (name === "" ? null : name));
  return formOf(
    {
      kind: choice(AREA_KINDS),
      code: property,
      name: property,
      prefix: optionalText(20),
      from: optionalDay,
      source: requiredText(),
    },
    {
      check: ({ code, name, prefix }) => [
        ...(code === null && name === null ? [{ field: "name", message: "area:import.nameNeeded" }] : []),
        ...(code === null && prefix !== ""
          ? [{ field: "prefix", message: "area:import.prefixNeedsCode" }]
          : []),
      ],
    },
  );
}

/** The choices as the form has them. */
export function importFields({ kind, code, name, prefix, from }: ImportChoice, source: string): Fields {
  return fieldsOf({ kind, code: code ?? "", name: name ?? "", prefix, from: from ?? "", source });
}
