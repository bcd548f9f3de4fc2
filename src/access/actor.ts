import { type Actor, spaceRole } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PersonId } from "#app/schema/tables.ts";

/** A kommun served here. `space` names its schemas and roles. */
export interface Kommun {
  readonly code: string;
  readonly name: string;
  readonly space: string;
  readonly host: string;
  readonly isExample: boolean;
}

/** A signed-in person at work in a kommun: sees what row-level security lets that person see. */
export function personActor(kommun: Kommun, person: PersonId, today: IsoDate): Actor {
  return {
    role: spaceRole(kommun.space, "staff"),
    searchPath: [kommun.space, `${kommun.space}_published`, "handslag"],
    settings: { "app.person": person, "app.today": today },
  };
}

/** Anyone at all: reads what is published, and nothing else. */
export function residentActor(kommun: Kommun, today: IsoDate): Actor {
  return {
    role: spaceRole(kommun.space, "published"),
    searchPath: [`${kommun.space}_published`, "handslag"],
    settings: { "app.person": "", "app.today": today },
  };
}

/** The entrance: sign-in, sessions and reset, before or while it is found out who somebody is. */
export function entranceActor(kommun: Kommun, person: PersonId | null, today: IsoDate): Actor {
  return {
    role: spaceRole(kommun.space, "accounts"),
    searchPath: [kommun.space, "handslag"],
    settings: { "app.person": person ?? "", "app.today": today },
  };
}
