import type { BodyId, ProgrammeId } from "#app/schema/tables.ts";

/** What is written about a programme: measures that belong together over many years, with a group of their own. */
export interface ProgrammeText {
  readonly name: string;
  /** What it is to lead to: goals and protective factors in plain words. */
  readonly purpose: string;
  readonly bodyId: BodyId | null;
  readonly coordinator: string;
}

/** A programme as it stands in the database. */
export interface Programme extends ProgrammeText {
  readonly id: ProgrammeId;
  readonly version: number;
  /** Name of the group that leads it, today. */
  readonly body: string | null;
  /** How many measures it gathers. */
  readonly measures: number;
}
