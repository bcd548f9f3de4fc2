import type { VNode } from "preact";
import { Hero, Section } from "#app/design/index.ts";

/** A page of plain text from the locale files. */
export interface TextPageProps {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly text: readonly string[] }[];
  readonly link?: { readonly href: string; readonly text: string };
}

/** About, accessibility, privacy, source: a lead and a few short sections. */
export function TextPage({ title, lead, sections, link }: TextPageProps): VNode {
  return (
    <>
      <Hero title={title} lede={lead} />
      {sections.map((section, index) => (
        <Section id={`del-${index + 1}`} kind="page" title={section.title}>
          {section.text.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Section>
      ))}
      {link !== undefined && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </>
  );
}
