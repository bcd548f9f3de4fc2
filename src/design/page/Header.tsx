import type { VNode } from "preact";
import { Icon } from "../sprite/Sprite.tsx";
import type { LinkTo } from "../layout/Links.tsx";

/** The same page in another language; easy Swedish is `sv` with its own name. */
export type LanguageLink = LinkTo & { readonly lang: string };

export type HeaderProps = {
  readonly brand: { readonly href: string; readonly name: string; readonly place: string };
  /** The parts of the site, the current one marked. */
  readonly nav?: { readonly label: string; readonly links: readonly LinkTo[] } | undefined;
  /** The word on the phone's menu link. */
  readonly menuText: string;
  /** Only languages the page exists in; nothing is shown when there is one. */
  readonly languages?: { readonly label: string; readonly links: readonly LanguageLink[] } | undefined;
  /** Who is signed in. */
  readonly person?: LinkTo | undefined;
  /** Says that the page is an example: the word, and what is made up. */
  readonly example?: { readonly word: string; readonly text: string } | undefined;
};

/** Brand, parts of the site, languages, and the strip that says that all is an example. */
export function Header(props: HeaderProps & { readonly menuHref: string }): VNode {
  const { brand, nav, menuText, menuHref, languages, person, example } = props;
  return (
    <header class="hs-top">
      <div class="hs-page hs-top__row">
        <a class="hs-brand" href={brand.href}>
          <Icon name="hs-mark" class="hs-brand__mark" />
          <span class="hs-brand__name">{brand.name}</span> <span class="hs-brand__place">{brand.place}</span>
        </a>
        {nav && nav.links.length > 0 && (
          <>
            <nav class="hs-nav" aria-label={nav.label}>
              <ul>
                {nav.links.map(({ href, text, current }) => (
                  <li>
                    <a href={href} aria-current={current}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <a class="hs-menu" href={menuHref}>
              {menuText}
            </a>
          </>
        )}
        {person && (
          <a class="hs-me" href={person.href}>
            {person.text}
          </a>
        )}
        {languages && languages.links.length > 1 && <Languages {...languages} />}
      </div>
      {example && <ExampleStrip {...example} />}
    </header>
  );
}

/** Says that all on the page is made up. */
export function ExampleStrip({ word, text }: { readonly word: string; readonly text: string }): VNode {
  return (
    <div class="hs-strip">
      <p class="hs-page">
        <strong>{word}.</strong> {text}
      </p>
    </div>
  );
}

function Languages(props: { readonly label: string; readonly links: readonly LanguageLink[] }): VNode {
  return (
    <nav class="hs-lang" aria-label={props.label}>
      <ul>
        {props.links.map(({ href, text, lang, current }) => (
          <li>
            <a href={href} lang={lang} hreflang={current ? undefined : lang} aria-current={current}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
