import type { VNode } from "preact";
import { Facts } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PublishedContact } from "../published.ts";

/** Coordinator and municipal police officer, with number and address that can be pressed. */
export function ContactDetails({
  contact,
  t,
}: {
  readonly contact: PublishedContact | null;
  readonly t: Translate;
}): VNode {
  const people = [
    { role: t("publication:contact.coordinator"), reached: contact?.coordinator ?? null },
    { role: t("publication:contact.police"), reached: contact?.police ?? null },
  ].flatMap(({ role, reached }) => (reached === null ? [] : [{ role, ...reached }]));
  if (people.length === 0) return <p>{t("publication:contact.none")}</p>;
  return (
    <Facts
      facts={people.map(({ role, title, phone, email }) => ({
        name: role,
        value: (
          <>
            {title !== "" && (
              <>
                {title}
                <br />
              </>
            )}
            {phone !== "" && (
              <>
                <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
                <br />
              </>
            )}
            {email !== "" && <a href={`mailto:${email}`}>{email}</a>}
          </>
        ),
      }))}
    />
  );
}
