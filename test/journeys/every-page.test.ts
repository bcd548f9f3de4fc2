import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/axe.ts";
import { startSite } from "../support/site.ts";
import { freshWorld } from "../support/world.ts";

const world = await freshWorld();
const site = await startSite(world);

/** Pages differ by their address without ids, numbers and slugs: each kind is looked at once. */
function kindOf(address: string): string {
  return address
    .replace(/[?#].*$/, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\/\d+(-\d+)?(?=\/|$)/g, "/:number")
    .replace(/\/\d{4}-v\d{2}(?=\/|$)/g, "/:week")
    .replace(/^\/loften\/[^/]+/, "/loften/:slug");
}

/** Follows links from `start` and looks at each kind of page once; what is found wrong, a line each. */
async function lookAtEveryPage(
  page: Page,
  start: readonly string[],
  stays: RegExp,
): Promise<{ seen: string[]; wrong: string[] }> {
  const waiting = [...start];
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    const response = await page.goto(address);
    if (response?.status() !== 200) {
      wrong.push(`${address} answered ${response?.status()}`);
      continue;
    }
    for (const fault of await accessibilityFaults(page)) wrong.push(`${address} ${fault}`);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    if (Number(width) > (page.viewportSize()?.width ?? 0))
      wrong.push(`${address} scrolls sideways: ${String(width)}`);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href^=\"/\"]')].map((a) => a.getAttribute('href'))",
    );
    waiting.push(
      ...links.filter((link) => stays.test(link) && !/\.(pdf|json|geojson|csv|xlsx|ics)(\?|$)/.test(link)),
    );
  }
  return { seen: [...seen].sort(), wrong };
}

const STAFF = /^\/arbeta/;
const PUBLIC = /^\/(?!arbeta|logga|assets|glomt)/;

describe("every page that a link leads to", () => {
  it.each([390, 1280])(
    "is accessible and fits %i px, for residents",
    async (width) => {
      const page = await site.open({ width });
      const { seen, wrong } = await lookAtEveryPage(page, ["/"], PUBLIC);
      expect(wrong).toEqual([]);
      expect(seen).toEqual(
        expect.arrayContaining([
          "/",
          "/loften",
          "/loften/:slug",
          "/loften/:slug/:number",
          "/loften/:slug/utgava/:number",
          "/kontakt",
        ]),
      );
      await page.context().close();
    },
    180_000,
  );

  it.each([
    ["samordnare", 390],
    ["admin", 1280],
    ["rektor", 390],
    ["ordforande", 1280],
  ])(
    "is accessible and fits, for %s at %i px",
    async (who, width) => {
      const page = await site.open({ width });
      await site.signIn(page, who);
      const { seen, wrong } = await lookAtEveryPage(page, ["/arbeta"], STAFF);
      expect(wrong).toEqual([]);
      expect(seen.length).toBeGreaterThan(8);
      await page.context().close();
    },
    240_000,
  );
});
