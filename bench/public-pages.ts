import { gunzipSync } from "node:zlib";
import { ask } from "./wire.ts";

/** A public page by what it is. */
export interface PublicPage {
  readonly name: string;
  readonly path: string;
}

/** The public pages of the promise in force, found as a resident finds them: by the links on the first page. */
export async function publicPages(address: string): Promise<readonly PublicPage[]> {
  const home = await ask(`${address}/`, { headers: { "Accept-Encoding": "gzip" } });
  const html = gunzipSync(home.body).toString("utf8");
  const verify = found(html, /href="(\/loften\/[^/"]+\/utgava\/\d+\/verifiera)"/);
  const promise = verify.split("/").slice(0, 3).join("/");
  return [
    { name: "first page", path: "/" },
    { name: "list", path: "/loften" },
    { name: "promise", path: promise },
    { name: "item", path: found(html, new RegExp(`href="(${promise}/\\d+-\\d+)"`)) },
    { name: "edition", path: verify.slice(0, -"/verifiera".length) },
    { name: "check of the edition", path: verify },
  ];
}

function found(html: string, link: RegExp): string {
  const address = link.exec(html)?.[1];
  if (address === undefined) throw new Error(`No link ${link.source} on the first page`);
  return address;
}
