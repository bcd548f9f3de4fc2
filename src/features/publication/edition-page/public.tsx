import { readPublishedEdition, verifyEdition, type EditionRecord } from "#app/features/signing/published.ts";
import { NotFound } from "#app/platform/errors.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { site, type SiteRequest, type SiteRoute } from "#app/routing/site-route.ts";
import type { PublishedPromise } from "../published-promise.ts";
import { readPublishedPromise } from "../published.ts";
import { EditionPage } from "./EditionPage.tsx";
import { editionView } from "./presenter.ts";
import { VerifyPage } from "./VerifyPage.tsx";

const EDITION = "/loften/:slug/utgava/:number{[0-9]{1,4}}";

/** Frozen editions and their check, at addresses that stay. */
export const editionSiteRoutes: readonly SiteRoute[] = [
  site.get(EDITION, { action: "public", audit: "none", handler: showEdition }),
  site.get(`${EDITION}/verifiera`, { action: "public", audit: "none", handler: showVerification }),
  site.get(`${EDITION}/bevis.json`, { action: "public", audit: "none", handler: sendRecord }),
];

async function showEdition(request: SiteRequest): Promise<Reply> {
  const { promise, record } = await demandEdition(request);
  const { kommun, t } = request;
  const edition = editionView(record, t);
  const example = kommun.isExample ? t("common:example") : undefined;
  const title = t("publication:edition.title", { title: promise.content.title, number: edition.number });
  return page(title, <EditionPage promise={promise} edition={edition} example={example} t={t} />);
}

async function showVerification(request: SiteRequest): Promise<Reply> {
  const { promise, record } = await demandEdition(request);
  const { publicKey, t } = request;
  const findings = verifyEdition(record, publicKey);
  return page(
    t(findings.length === 0 ? "publication:verify.whole" : "publication:verify.altered"),
    <VerifyPage
      promise={promise}
      edition={editionView(record, t)}
      record={record}
      findings={findings}
      publicKey={publicKey.pem}
      t={t}
    />,
  );
}

async function sendRecord(request: SiteRequest): Promise<Reply> {
  const { record } = await demandEdition(request);
  return file(`${JSON.stringify(record, null, 2)}\n`, "application/json", null);
}

async function demandEdition(
  request: SiteRequest,
): Promise<{ promise: PublishedPromise; record: EditionRecord }> {
  const { tx, params } = request;
  const slug = params["slug"] ?? "";
  const promise = await readPublishedPromise(tx, slug);
  const record = promise === null ? null : await readPublishedEdition(tx, slug, Number(params["number"]));
  if (promise === null || record === null) throw new NotFound("edition");
  return { promise, record };
}
