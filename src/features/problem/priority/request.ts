import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { PriorityRoundId } from "#app/schema/tables.ts";
import { readRound } from "./queries.ts";
import type { Round } from "./round.ts";

/** The round that an address is about. Throws `NotFound`. */
export function roundOf({ tx, params }: StaffRequest): Promise<Round> {
  return readRound(tx, (params["round"] ?? "") as PriorityRoundId);
}

/** A round that can still be written in. Throws `NotFound`, or `Conflict` when it is decided. */
export async function openRoundOf(request: StaffRequest): Promise<Round> {
  const round = await roundOf(request);
  if (round.decidedAt !== null) throw new Conflict("the round is decided and stays as it is");
  return round;
}

/** The scorer that an address is about. Throws `NotFound`. */
export function scorerOf({ params }: StaffRequest, round: Round): Round["scorers"][number] {
  const scorer = round.scorers.find(({ id }) => id === params["scorer"]);
  if (scorer === undefined) throw new NotFound("scorer");
  return scorer;
}
