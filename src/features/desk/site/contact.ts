import type { PublishedContact } from "#app/features/publication/published.ts";
import type { FieldProblem } from "#app/routing/form.ts";

/** Whom residents can reach: the kommun's coordination function, and the municipal police officer. */
export const REACHED = ["coordinator", "police"] as const;

/** Somebody residents can reach. */
export type Reached = (typeof REACHED)[number];

/** How somebody is reached, as typed; all empty when nobody is named. */
export type ReachedText = NonNullable<PublishedContact[Reached]>;

/** A telephone number as people write it: digits, spaces, hyphens, brackets, a plus in front. */
export const PHONE = /^\+?[\d\s()-]{5,25}$/;
/** Something with one @ and a domain; whether it can be reached, only a mail tells. */
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/**
 * What is wrong with a contact. The kommun's coordination function must be there and be reachable: law 2023:196
 * §§ 11–12 make it the contact point. The police may be left out.
 */
export function problemsWithContact(
  contact: Readonly<Record<Reached, ReachedText>>,
): readonly FieldProblem[] {
  return REACHED.flatMap((who) => {
    const { title, phone, email } = contact[who];
    if (phone !== "" || email !== "") return [];
    if (who === "coordinator") return [{ field: "coordinatorPhone", message: "desk:site.unreachable" }];
    return title === "" ? [] : [{ field: "policePhone", message: "desk:site.unreachablePolice" }];
  });
}

/** What is published: somebody without number and address is left out. */
export function publishedContact(contact: Readonly<Record<Reached, ReachedText>>): PublishedContact {
  const reached = (one: ReachedText): ReachedText | null =>
    one.phone === "" && one.email === "" ? null : one;
  return { coordinator: reached(contact.coordinator), police: reached(contact.police) };
}
