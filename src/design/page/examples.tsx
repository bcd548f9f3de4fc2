import type { ComponentChildren, VNode } from "preact";
import type { ExampleSet } from "../example-set.ts";
import { Page, type PageProps } from "./Page.tsx";

/** A public page as the example kommun has it; anything can be replaced. */
export function examplePage(children: ComponentChildren, other: Partial<PageProps> = {}): VNode {
  return (
    <Page
      lang="sv"
      variant="public"
      title="Medborgarlöfte 2022–2023 – Handslag"
      description="Vad kommunen och polisen har lovat, och hur det går."
      assets={{ css: "/tillgangar/site.css", font: "/tillgangar/hanken.woff2", icon: "/tillgangar/icon.svg" }}
      skipText="Hoppa till innehållet"
      brand={{ href: "/", name: "Handslag", place: "Eskilstuna" }}
      nav={{
        label: "Huvudmeny",
        links: [
          { href: "/loften", text: "Löften", current: "true" },
          { href: "/lagesbild", text: "Lägesbild" },
          { href: "/dialog", text: "Dialog" },
          { href: "/radet", text: "Rådet" },
          { href: "/oppna-data", text: "Öppna data" },
        ],
      }}
      menuText="Meny"
      languages={{
        label: "Språk",
        links: [
          { href: "/loften/exempel", text: "Svenska", lang: "sv", current: "true" },
          { href: "/en/loften/exempel", text: "English", lang: "en" },
        ],
      }}
      example={{
        word: "Exempel",
        text: "Löftets ord är verkliga. Alla siffror, datum och händelser är påhittade.",
      }}
      footer={{
        label: "Alla sidor",
        more: {
          label: "Om webbplatsen",
          links: [
            { href: "/kontakt", text: "Kontakt" },
            { href: "/tillganglighet", text: "Tillgänglighet" },
          ],
        },
        note: (
          <>
            Pågår ett brott? Ring <a href="tel:112">112</a>. Sidan sparar inga kakor.
          </>
        ),
        printed: "Läs mer på handslag.example",
      }}
      {...other}
    >
      {children}
    </Page>
  );
}

/** Whole documents; the review page shows the other components, and these are tested on their own. */
export const examples = {
  hiddenPublic: () => examplePage(<h1 class="ds-heading hs-h1">Löften</h1>),
  hiddenWork: () =>
    examplePage(<h1 class="ds-heading hs-h1--desk">Arbetsbord</h1>, {
      variant: "work",
      languages: undefined,
      example: undefined,
      unlisted: true,
      person: { href: "/arbeta/jag", text: "Mira, samordnare" },
    }),
  hiddenBare: () =>
    examplePage(<h1 class="ds-heading hs-h1">{"<script>alert(1)</script>"}</h1>, {
      title: "</title><script>alert(1)</script>",
      narrow: true,
      nav: undefined,
      footer: { label: "Alla sidor" },
    }),
} satisfies ExampleSet;
