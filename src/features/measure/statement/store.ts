import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, PersonId, StatementId } from "#app/schema/tables.ts";
import type { StatusWord } from "../progress/status.ts";
import type { EvidenceWord } from "./statement.ts";

/** What is said, and where it comes from: without a source nothing is said. */
export type NewStatement = {
  readonly sentence: string;
  readonly source: string;
  readonly day: IsoDate;
} & (
  | { readonly voice: "owner"; readonly word: StatusWord }
  | { readonly voice: "evidence"; readonly word: EvidenceWord }
);

/** Adds what somebody says about a measure. Earlier words stay. */
export async function stateMeasure(
  tx: Transaction,
  measureId: MeasureId,
  { voice, word, sentence, source, day }: NewStatement,
  { person, now }: { person: PersonId; now: Date },
): Promise<StatementId> {
  const { id } = await tx
    .insertInto("statement")
    .values({ measureId, voice, status: word, sentence, source, day, personId: person, statedAt: now })
    .returning("statement.id")
    .executeTakeFirstOrThrow();
  return id;
}
