import { readPublishedEdition } from "#app/features/signing/published.ts";
import { NotFound } from "#app/platform/errors.ts";
import { file, type Reply } from "#app/routing/reply.ts";
import { site, type SiteRequest, type SiteRoute } from "#app/routing/site-route.ts";
import { editionView } from "../edition-page/presenter.ts";
import { editionPdf } from "./edition-pdf.ts";

/** The signed promise on paper. */
export const editionPdfSiteRoutes: readonly SiteRoute[] = [
  site.get("/loften/:slug/utgava/:number{[0-9]{1,4}}/lofte.pdf", {
    action: "public",
    audit: "none",
    handler: print,
  }),
];

async function print({ tx, params, kommun, origin, t, renderPdf }: SiteRequest): Promise<Reply> {
  const slug = params["slug"] ?? "";
  const record = await readPublishedEdition(tx, slug, Number(params["number"]));
  if (record === null) throw new NotFound("edition");
  const { content, reason, number } = editionView(record, t);
  // A text that has lost its form is shown, with what is wrong, by its check; there is nothing to print.
  if (content === null) throw new NotFound("edition");
  const checkAddress = `${origin}/loften/${slug}/utgava/${number}/verifiera`;
  const { document, files } = editionPdf(
    { content, reason, checkAddress, proof: record.proof, example: kommun.isExample },
    t,
  );
  return file(await renderPdf("document", document, { files, standard: "ua-1" }), "application/pdf");
}
