import { z } from "zod";
import type { PublishedContact } from "#app/features/publication/published.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText } from "#app/routing/form-fields.ts";
import { EMAIL, PHONE, problemsWithContact, publishedContact } from "./contact.ts";

/** What the form of the public contact gives. */
export interface SiteCommand {
  readonly contact: PublishedContact;
  /** The saved state the person had before the eyes. */
  readonly version: number;
}

const phone = optionalText(30).refine((text) => text === "" || PHONE.test(text), "desk:site.phoneWrong");
const email = optionalText(200).refine((text) => text === "" || EMAIL.test(text), "desk:site.emailWrong");

/** Reads the public contact. */
export const siteForm: Form<SiteCommand> = settling(
  formOf(
    {
      coordinatorTitle: optionalText(120),
      coordinatorPhone: phone,
      coordinatorEmail: email,
      policeTitle: optionalText(120),
      policePhone: phone,
      policeEmail: email,
      version: z
        .string()
        .regex(/^\d{1,15}$/, "common:form.required")
        .transform(Number),
    },
    {
      check: (typed) => problemsWithContact(reachedIn(typed)),
      command: (typed): SiteCommand => ({
        contact: publishedContact(reachedIn(typed)),
        version: typed.version,
      }),
    },
  ),
);

interface Typed {
  readonly coordinatorTitle: string;
  readonly coordinatorPhone: string;
  readonly coordinatorEmail: string;
  readonly policeTitle: string;
  readonly policePhone: string;
  readonly policeEmail: string;
}

function reachedIn(typed: Typed) {
  return {
    coordinator: {
      title: typed.coordinatorTitle,
      phone: typed.coordinatorPhone,
      email: typed.coordinatorEmail,
    },
    police: { title: typed.policeTitle, phone: typed.policePhone, email: typed.policeEmail },
  };
}

/** The public contact as its form has it. */
export function fieldsOfContact(contact: PublishedContact | null, version: number): Fields {
  const { coordinator = null, police = null } = contact ?? {};
  return fieldsOf({
    coordinatorTitle: coordinator?.title ?? "",
    coordinatorPhone: coordinator?.phone ?? "",
    coordinatorEmail: coordinator?.email ?? "",
    policeTitle: police?.title ?? "",
    policePhone: police?.phone ?? "",
    policeEmail: police?.email ?? "",
    version: String(version),
  });
}
