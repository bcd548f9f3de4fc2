import type { ExampleSet } from "../example-set.ts";
import { Answer, Columns, Evidence, Hero, Small } from "./Layout.tsx";
import { LinkList, LinkRow, LoneLink } from "./Links.tsx";
import { Section } from "./Section.tsx";

export const examples = {
  desk: () => (
    <>
      <Hero
        kind="desk"
        title="Måndag 16 oktober, vecka 42"
        lede={
          <>
            <a href="#sent">2 sena</a>, <a href="#vecka">4 i veckan</a>.
          </>
        }
      />
      <Columns
        kind="desk"
        main={
          <Section id="desk-late" title="Sent" size="xs" kind="desk" count={2}>
            <Small>Något som skulle ha varit gjort.</Small>
          </Section>
        }
        side={
          <Section id="desk-log" title="Logga något som gjorts" size="xs" kind="form">
            <p>Två tryck och en siffra.</p>
          </Section>
        }
      />
    </>
  ),
  evidence: () => (
    <Section id="evidence" title="Märks det?" size="md" kind="page" example="Exempel">
      <Answer>Ingen säkerställd förändring ännu.</Answer>
      <Evidence text={<p>Varje prick är en månad.</p>} figure={<figure class="hs-figure">Diagram</figure>} />
    </Section>
  ),
  links: () => (
    <Section id="links" title="Bakom löftet">
      <LinkList
        links={[
          { href: "#lage", text: "Lägesbilden", more: "som löftet bygger på" },
          { href: "#csv", text: "Alla månader (csv, 2 kB)" },
        ]}
      />
      <LinkRow
        links={[
          { href: "#pdf", text: "Löftet som pdf, 1 sida" },
          { href: "#json", text: "Som data" },
        ]}
      />
      <LoneLink href="#andringar" text="Alla ändringar sedan 2022" />
    </Section>
  ),
  hiddenMarkup: () => (
    <Section id="layout-odd" title="</h2><script>" example="<b>">
      <LinkRow links={[{ href: '"', text: "&" }]} />
    </Section>
  ),
} satisfies ExampleSet;
