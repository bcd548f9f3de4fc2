import { z } from "zod";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import type { BodyId } from "#app/schema/tables.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { ProgrammeText } from "./programme.ts";

/** What comes from the form of a programme. */
export interface ProgrammeCommand {
  readonly version: number;
  readonly text: ProgrammeText;
}

const read: Form<ProgrammeCommand> = formOf(
  {
    version: recordVersion,
    name: requiredText(200),
    purpose: optionalText(4000),
    body: z.string(),
    coordinator: optionalText(200),
  },
  {
    command: ({ version, body, ...text }): ProgrammeCommand => ({
      version,
      text: { ...text, bodyId: body === "" ? null : (body as BodyId) },
    }),
  },
);

/** The form of a programme; also what comes back from a clash page. */
export const programmeForm: Form<ProgrammeCommand> = settling(read);

/** A programme as its form has it. */
export function programmeFields(
  { name, purpose, bodyId, coordinator }: ProgrammeText,
  version: number,
): Fields {
  return fieldsOf({ version: String(version), name, purpose, body: bodyId ?? "", coordinator });
}
