import type { ComponentChildren, VNode } from "preact";
import { Notice } from "#app/design/notice/Notice.tsx";
import { Page } from "#app/design/page/Page.tsx";
import { type Translate, translator } from "#app/platform/language/index.ts";
import { assetAddress } from "#app/platform/web/assets.ts";
import type { Action } from "#app/access/actions.ts";
import { mayDo } from "#app/access/decide.ts";
import { NOTICES, type PageReply } from "./reply.ts";
import type { Frame } from "./respond.ts";
import type { Visit } from "./visit.ts";

/** Parts of the staff side in the order of the work, each with the action that makes it worth showing. */
const WORK_PARTS = [
  { href: "/arbeta", key: "common:nav.desk", action: "desk.read" },
  { href: "/arbeta/veckan", key: "common:nav.week", action: "week.read" },
  { href: "/arbeta/overenskommelser", key: "common:nav.agreements", action: "agreement.read" },
  { href: "/arbeta/handelser", key: "common:nav.events", action: "event.read" },
  { href: "/arbeta/indikatorer", key: "common:nav.indicators", action: "indicator.read" },
  { href: "/arbeta/problem", key: "common:nav.problems", action: "problem.read" },
  { href: "/arbeta/loften", key: "common:nav.promises", action: "promise.read" },
  { href: "/arbeta/atgarder", key: "common:nav.measures", action: "measure.read" },
  { href: "/arbeta/uppfoljningar", key: "common:nav.followUps", action: "follow_up.read" },
  { href: "/arbeta/organisation", key: "common:nav.organisation", action: "organisation.read" },
  { href: "/arbeta/konton", key: "common:nav.accounts", action: "account.manage" },
] as const satisfies readonly { href: string; key: string; action: Action }[];

const SITE_PARTS = [
  { href: "/loften", key: "common:nav.promises" },
  { href: "/om", key: "common:nav.about" },
  { href: "/kontakt", key: "common:nav.contact" },
] as const;

const SITE_MORE = [
  { href: "/tillganglighet", key: "common:nav.accessibility" },
  { href: "/personuppgifter", key: "common:nav.privacy" },
  { href: "/oppen-kallkod", key: "common:nav.source" },
  { href: "/logga-in", key: "common:nav.signIn" },
] as const;

const AT_THE_ENTRANCE = /^\/(logga|glomt|nytt-losenord|arbeta)/;

/** The frame around every page, in one place. */
export const frame: Frame = {
  work(page, visit, person) {
    const t = translator("sv");
    const parts = WORK_PARTS.filter(({ action }) => mayDo(person.held, action));
    return (
      <Page
        {...head(page, visit, t)}
        variant="work"
        assets={{
          css: assetAddress("work.css"),
          font: assetAddress("hanken-grotesk-latin-wght-normal.woff2"),
          icon: assetAddress("icon.svg"),
          scripts: [assetAddress("autosave.js")],
        }}
        unlisted
        bare={page.bare}
        nav={{ label: t("common:mainMenu"), links: links(parts, visit.path, t) }}
        person={{ href: "/arbeta/jag", text: person.name }}
        example={exampleOf(visit, t("common:workExampleStrip"), t)}
        footer={{
          label: t("common:allPages"),
          note: (
            <>
              {t("common:signedInAs", { name: person.name })} <a href="/logga-ut">{t("common:signOut")}</a>
            </>
          ),
        }}
      >
        <Done visit={visit} t={t} />
        {page.body}
      </Page>
    );
  },

  site(page, visit) {
    const t = translator("sv");
    return (
      <Page
        {...head(page, visit, t)}
        variant="public"
        assets={{
          css: assetAddress("site.css"),
          font: assetAddress("hanken-grotesk-latin-wght-normal.woff2"),
          icon: assetAddress("icon.svg"),
        }}
        description={page.description}
        nav={{ label: t("common:mainMenu"), links: links(SITE_PARTS, visit.path, t) }}
        example={exampleOf(visit, t("common:exampleStrip"), t)}
        footer={{
          label: t("common:allPages"),
          more: { label: t("common:aboutSite"), links: links(SITE_MORE, visit.path, t) },
          note: <EmergencyNumbers t={t} cookies={page.status === 200 && !AT_THE_ENTRANCE.test(visit.path)} />,
          // The address of a reset page is a secret.
          printed: AT_THE_ENTRANCE.test(visit.path) ? undefined : `${visit.origin}${visit.path}`,
        }}
      >
        <Done visit={visit} t={t} />
        {page.body}
      </Page>
    );
  },
};

function head(page: PageReply, visit: Visit, t: Translate) {
  const name = t("common:brand");
  return {
    lang: "sv",
    title: page.title === name ? `${name} ${visit.kommun.name}` : `${page.title} – ${name}`,
    brand: { href: "/", name, place: visit.kommun.name },
    menuText: t("common:menu"),
    skipText: t("common:skip"),
  };
}

function links(
  parts: readonly (typeof WORK_PARTS | typeof SITE_PARTS | typeof SITE_MORE)[number][],
  path: string,
  t: Translate,
) {
  // The longest address that the page lies under is where one is.
  const here = parts
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), "");
  return parts.map(({ href, key }) => ({
    href,
    text: t(key),
    ...(href === here ? { current: href === path ? ("page" as const) : ("true" as const) } : {}),
  }));
}

function exampleOf(visit: Visit, text: string, t: Translate) {
  return visit.kommun.isExample ? { word: t("common:example"), text } : undefined;
}

/** A short word after something was done, named in the address; unknown names say nothing. */
function Done({ visit, t }: { visit: Visit; t: Translate }): ComponentChildren {
  const notice = NOTICES.find((name) => name === visit.query.get("klart"));
  return notice === undefined ? null : <Notice kind="done">{t(`common:notice.${notice}`)}</Notice>;
}

/** Who signs in does get a cookie: there the sentence about cookies is left out. */
function EmergencyNumbers({ t, cookies }: { t: Translate; cookies: boolean }): VNode {
  return (
    <>
      {t("common:emergency.before")} <a href="tel:112">112</a>
      {t("common:emergency.between")} <a href="tel:11414">114&nbsp;14</a>
      {t(cookies ? "common:emergency.after" : "common:emergency.end")}
    </>
  );
}
