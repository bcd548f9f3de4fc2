import { readGuardedNames } from "#app/features/event/index.ts";
import { findPersonalData, type PersonalData } from "#app/platform/personal-data/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";

/** Drawings are about places and situations. These fields are looked through for what may point at a person. */
const GUARDED = ["text", "source", "breakHow", "breakWho", "ownBranch"] as const;

/**
 * What in the typed words may point at a single person, unless the writer has looked at it and says that it does
 * not. Empty: the words can be saved.
 */
export async function personsIn({ tx }: StaffRequest, typed: Fields): Promise<readonly PersonalData[]> {
  if (typed.text("confirmed") === "yes") return [];
  const names = await readGuardedNames(tx);
  return GUARDED.flatMap((field) => findPersonalData(typed.text(field), names));
}
