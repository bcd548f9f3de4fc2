import { NotFound } from "#app/platform/errors.ts";
import { openData, type Reply } from "#app/routing/reply.ts";
import { site, type SiteRequest, type SiteRoute } from "#app/routing/site-route.ts";
import { readPublishedPromise } from "../published.ts";
import schema from "./lofte.schema.json" with { type: "json" };
import { publishedDocument, SCHEMA_PATH } from "./published-document.ts";
import { exchangeText } from "./to-exchange.ts";

/** Promises as open data: permanent addresses that any site's script may read. */
export const exchangeSiteRoutes: readonly SiteRoute[] = [
  site.get("/oppna-data/loften/:file{.+\\.json}", { action: "public", audit: "none", handler: sendPromise }),
  site.get(SCHEMA_PATH, { action: "public", audit: "none", handler: sendSchema }),
];

async function sendPromise({ tx, params, origin, today }: SiteRequest): Promise<Reply> {
  const slug = (params["file"] ?? "").slice(0, -".json".length);
  const promise = await readPublishedPromise(tx, slug);
  if (promise === null) throw new NotFound("promise");
  return openData(exchangeText(publishedDocument(promise, origin, today)), "application/json");
}

function sendSchema(): Promise<Reply> {
  return Promise.resolve(openData(`${JSON.stringify(schema, null, 2)}\n`, "application/schema+json"));
}
