import type { VNode } from "preact";
import type { LanguageLink } from "./Header.tsx";

/** Addresses of the built files, from `dist/assets/manifest.json`. */
export type PageAssets = {
  /** `site.css` for public pages, `work.css` for staff pages. */
  readonly css: string;
  readonly font: string;
  readonly icon?: string | undefined;
  /** Islands the page uses; it works without them. */
  readonly scripts?: readonly string[];
};

export type HeadProps = {
  /** BCP 47, "sv". */
  readonly lang: string;
  /** Title of the window: page first, then site. Begin with "Fel:" when a form comes back. */
  readonly title: string;
  readonly description?: string | undefined;
  readonly assets: PageAssets;
  readonly languages?: { readonly label: string; readonly links: readonly LanguageLink[] } | undefined;
  /** The page's permanent address, when it is reached by several. */
  readonly canonical?: string | undefined;
  /** Feeds: address and title. */
  readonly feeds?:
    | readonly { readonly href: string; readonly title: string; readonly type: string }[]
    | undefined;
  /** Kept out of search engines: staff pages, outbox, errors. */
  readonly unlisted?: boolean | undefined;
};

/** What browsers and search engines read. */
export function Head(props: HeadProps): VNode {
  const { title, description, assets, languages, canonical, feeds = [], unlisted } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      {canonical && <link rel="canonical" href={canonical} />}
      {languages?.links.map(({ href, lang }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} href={feed.href} title={feed.title} />
      ))}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      {assets.scripts?.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}
