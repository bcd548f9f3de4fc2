import type { ComponentChildren, VNode } from "preact";
import type { LinkTo } from "../layout/Links.tsx";
import { Sprite } from "../sprite/Sprite.tsx";
import { Head, type HeadProps } from "./Head.tsx";
import { ExampleStrip, Header, type HeaderProps } from "./Header.tsx";

export type PageProps = HeadProps &
  HeaderProps & {
    /** `public` on paper, larger type; `work` on white, denser. */
    readonly variant: "public" | "work";
    /** "Hoppa till innehållet". */
    readonly skipText: string;
    /** One narrow column: heavy forms, sign-in. */
    readonly narrow?: boolean | undefined;
    /** Nothing but what the page itself shows: for a screen on the wall. */
    readonly bare?: boolean | undefined;
    readonly footer: FooterProps;
    readonly children: ComponentChildren;
  };

export type FooterProps = {
  /** Names the list of all parts of the site; the menu of phones leads here. */
  readonly label: string;
  /** Other links, "Om webbplatsen". */
  readonly more?: { readonly label: string; readonly links: readonly LinkTo[] } | undefined;
  /** A closing word: emergency numbers, what is logged. */
  readonly note?: ComponentChildren;
  /** Only on paper: where the page is found. */
  readonly printed?: string | undefined;
};

/** Ids that the frame's own links lead to; they are part of addresses and stay. */
export const FRAME_IDS = { main: "innehall", menu: "meny" } as const;

/** The whole document round a page. Every word comes in by props. */
export function Page(props: PageProps): VNode {
  const { lang, variant, skipText, narrow, footer, nav, children } = props;
  const work = variant === "work";
  if (props.bare === true) return <BarePage {...props} />;
  const main = ["hs-page", narrow && "hs-form", work && "hs-desk"].filter(Boolean).join(" ");
  return (
    <html lang={lang}>
      <Head {...props} />
      <body class={work ? "hs-work" : undefined}>
        <Sprite />
        <a class="ds-skip-link" href={`#${FRAME_IDS.main}`}>
          {skipText}
        </a>
        <Header {...props} menuHref={`#${FRAME_IDS.menu}`} />
        <main id={FRAME_IDS.main} class={main} data-size={work ? "sm" : undefined}>
          {children}
        </main>
        <Footer {...footer} nav={nav?.links ?? []} />
      </body>
    </html>
  );
}

function BarePage(props: PageProps): VNode {
  const { lang, example, children } = props;
  return (
    <html lang={lang}>
      <Head {...props} />
      <body class="hs-work">
        <Sprite />
        {example && <ExampleStrip {...example} />}
        <main id={FRAME_IDS.main}>{children}</main>
      </body>
    </html>
  );
}

function Footer(props: FooterProps & { readonly nav: readonly LinkTo[] }): VNode {
  const { label, nav, more, note, printed } = props;
  return (
    <footer class="hs-foot">
      <div class="hs-page hs-foot__row">
        {nav.length > 0 && <FooterList id={FRAME_IDS.menu} label={label} links={nav} />}
        {more && <FooterList label={more.label} links={more.links} />}
        {note && <p class="hs-foot__note">{note}</p>}
        {printed && <p class="hs-print">{printed}</p>}
      </div>
    </footer>
  );
}

function FooterList(props: {
  readonly id?: string;
  readonly label: string;
  readonly links: readonly LinkTo[];
}): VNode {
  return (
    <nav id={props.id} aria-label={props.label}>
      <ul class="hs-foot__list">
        {props.links.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
