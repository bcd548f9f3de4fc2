import { readPublishedFollowUps } from "#app/features/follow-up/published.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import { site, type SiteRequest, type SiteRoute } from "#app/routing/site-route.ts";
import { EmptyState, Hero, Section, Small } from "#app/design/index.ts";
import { TextPage } from "./about/TextPage.tsx";
import { ContactDetails } from "./contact-page/ContactDetails.tsx";
import { historyOf } from "./history.ts";
import { ItemPage } from "./item-page/ItemPage.tsx";
import { ListPage } from "./ListPage.tsx";
import { changesOf } from "./promise-page/presenter.ts";
import { ChangeList, PromisePage } from "./promise-page/PromisePage.tsx";
import { itemsWithWords, type PublishedPromise, referenceInAddress } from "./published-promise.ts";
import {
  currentPromise,
  listPublishedPromises,
  ownPromises,
  readPublishedContact,
  readPublishedPromise,
} from "./published.ts";
import { nameOf, partiesSpoken, yearsOf } from "./words.ts";

/** Changes on the promise page; the rest stands on a page of its own. */
const SHOWN_CHANGES = 5;

/** What anyone may read about promises. */
export const publicationSiteRoutes: readonly SiteRoute[] = [
  site.get("/", { action: "public", audit: "none", handler: showHome }),
  site.get("/loften", { action: "public", audit: "none", handler: showList }),
  site.get("/loften/:slug", { action: "public", audit: "none", handler: showPromise }),
  site.get("/loften/:slug/andringar", { action: "public", audit: "none", handler: showChanges }),
  site.get("/loften/:slug/:item{[0-9]+-[0-9]+}", { action: "public", audit: "none", handler: showItem }),
  site.get("/kontakt", { action: "public", audit: "none", handler: showContact }),
  site.get("/om", { action: "public", audit: "none", handler: textPage("about") }),
  site.get("/tillganglighet", { action: "public", audit: "none", handler: textPage("accessibility") }),
  site.get("/personuppgifter", { action: "public", audit: "none", handler: textPage("privacy") }),
  site.get("/oppen-kallkod", { action: "public", audit: "none", handler: textPage("source") }),
];

async function showHome(request: SiteRequest): Promise<Reply> {
  const { tx, kommun, today, t } = request;
  const current = currentPromise(ownPromises(await listPublishedPromises(tx), kommun.code), today);
  if (current !== null) return promisePage(request, current);
  return page(
    t("common:brand"),
    <>
      <Hero title={t("publication:homeNoneTitle")} lede={t("publication:homeNone")} />
      <Section id="kontakt" title={t("publication:contact.title")}>
        <ContactDetails contact={await readPublishedContact(tx)} t={t} />
      </Section>
    </>,
  );
}

async function showList({ tx, kommun, today, t }: SiteRequest): Promise<Reply> {
  const promises = await listPublishedPromises(tx);
  return page(
    t("publication:listTitle"),
    <ListPage promises={promises} kommun={kommun} today={today} t={t} />,
    {
      description: t("publication:listLead"),
    },
  );
}

async function showPromise(request: SiteRequest): Promise<Reply> {
  return promisePage(request, await demandPromise(request));
}

async function promisePage(request: SiteRequest, promise: PublishedPromise): Promise<Reply> {
  const { tx, today, t } = request;
  const changes = historyOf(promise, today, t).slice(0, SHOWN_CHANGES);
  const body = (
    <PromisePage
      promise={promise}
      changes={changesOf(promise.slug, changes, today, t)}
      contact={await readPublishedContact(tx)}
      followUps={await readPublishedFollowUps(tx, promise.slug)}
      today={today}
      example={exampleWord(request)}
      t={t}
    />
  );
  return page(promise.content.title, body, { description: describe(promise, t) });
}

async function showItem(request: SiteRequest): Promise<Reply> {
  const { params, today, t } = request;
  const promise = await demandPromise(request);
  const items = itemsWithWords(promise);
  const index = items.findIndex(({ reference }) => referenceInAddress(reference) === params["item"]);
  const item = items[index];
  if (item === undefined) throw new NotFound("promise item");
  return page(
    nameOf(item),
    <ItemPage
      promise={promise}
      item={item}
      previous={items[index - 1] ?? null}
      next={items[index + 1] ?? null}
      today={today}
      example={exampleWord(request)}
      t={t}
    />,
    { description: describe(promise, t) },
  );
}

async function showChanges(request: SiteRequest): Promise<Reply> {
  const { today, t } = request;
  const promise = await demandPromise(request);
  const changes = changesOf(promise.slug, historyOf(promise, today, t), today, t);
  return page(
    t("publication:changes.allTitle"),
    <>
      <Hero title={t("publication:changes.allTitle")} lede={t("publication:changes.allLead")} />
      {changes.length === 0 ? (
        <EmptyState title={t("publication:changes.none")} />
      ) : (
        <ChangeList changes={changes} />
      )}
      <p>
        <a href={`/loften/${promise.slug}`}>{promise.content.title}</a>
      </p>
    </>,
  );
}

async function showContact({ tx, t }: SiteRequest): Promise<Reply> {
  const contact = await readPublishedContact(tx);
  return page(
    t("publication:contact.title"),
    <>
      <Hero title={t("publication:contact.title")} lede={t("publication:contact.lead")} />
      <ContactDetails contact={contact} t={t} />
      <p>{t("publication:contact.crime")}</p>
      <Small>{t("publication:contact.law")}</Small>
    </>,
  );
}

function textPage(name: "about" | "accessibility" | "privacy" | "source"): SiteRoute["handler"] {
  return ({ t }) => {
    const sections = t(`about:${name}.sections`, { returnObjects: true });
    const link =
      name === "accessibility" ? { link: { href: "/kontakt", text: t("about:accessibility.contact") } } : {};
    const [title, lead] = [t(`about:${name}.title`), t(`about:${name}.lead`)];
    return Promise.resolve(
      page(title, <TextPage title={title} lead={lead} sections={sections} {...link} />, {
        description: lead,
      }),
    );
  };
}

async function demandPromise({ tx, params }: SiteRequest): Promise<PublishedPromise> {
  const promise = await readPublishedPromise(tx, params["slug"] ?? "");
  if (promise === null) throw new NotFound("promise");
  return promise;
}

function describe(promise: PublishedPromise, t: Translate): string {
  const parties = partiesSpoken(promise);
  return t("publication:description", {
    parties: parties.charAt(0).toLowerCase() + parties.slice(1),
    years: yearsOf(promise),
  });
}

function exampleWord({ kommun, t }: SiteRequest): string | undefined {
  return kommun.isExample ? t("common:example") : undefined;
}
