import { type HeldRole, organisationsFor } from "#app/access/decide.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { Mine } from "./filter.ts";

/** Somebody at work, as far as it decides whose measures are theirs. */
export interface Worker {
  readonly id: PersonId;
  readonly held: readonly HeldRole[];
}

/** Whose measures "mine" are: those of the organisations a measure owner acts for, or one works in. */
export function mineOf({ id, held }: Worker): Mine {
  const organisations = organisationsFor(held, "measure.log");
  return {
    person: id,
    organisations:
      organisations === "all"
        ? [...new Set(held.map(({ organisationId }) => organisationId))]
        : organisations,
  };
}
