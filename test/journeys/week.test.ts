import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityFaults } from "#test/support/axe.ts";
import { startSite } from "#test/support/site.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const site = await startSite(world);

const REPORT = "/arbeta/rapportera";
/** The week that is going on: today is Monday 16 March 2026. */
const WEEK = "/arbeta/veckan/2026-v12";
const TEXTS = ["Lampan vid dammen är mörk", "Lampan vid bron är mörk", "Lampan vid skolan är mörk"];

async function stored(): Promise<number> {
  const { rows } = await world.owner.query<{ count: number }>(
    "select count(*)::integer as count from k0484.event",
  );
  return rows[0]?.count ?? -1;
}

async function signedIn(options: { width: number; script?: boolean }): Promise<{
  page: Page;
  context: BrowserContext;
}> {
  const page = await site.open(options);
  await page.context().clock.setFixedTime(site.clock.now());
  await site.signIn(page, "samordnare");
  return { page, context: page.context() };
}

/** The report page, kept by the browser so that it opens without a network. */
async function openKept(page: Page): Promise<void> {
  await page.goto(REPORT);
  await page.locator("[data-waiting][data-ready]").waitFor({ state: "attached" });
  await expect
    .poll(() => page.evaluate(`caches.match("${REPORT}").then((shell) => shell !== undefined)`))
    .toBe(true);
}

async function fillEvent(page: Page, index: number, text: string): Promise<void> {
  const event = page.locator("form > fieldset").nth(index);
  await event.getByLabel("Vad har hänt?").selectOption({ label: "Otrygg plats › Trasig belysning" });
  await event.getByText("Störande", { exact: true }).click();
  await event.getByLabel("Jag vet inte var").check();
  await event.getByLabel("Vad såg du?").fill(text);
}

/** The number of the week's table beside "Otrygg plats". */
async function unsafePlaces(page: Page): Promise<number> {
  await page.goto(WEEK);
  const row = page.locator("tr", { has: page.getByRole("link", { name: "Otrygg plats", exact: true }) });
  return (await row.count()) === 0 ? 0 : Number(await row.locator("td").first().textContent());
}

function keysOf(page: Page) {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    page.evaluate("document.activeElement?.name || document.activeElement?.textContent?.trim() || ''");
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 160 && (await focused()) !== name; steps += 1) await press("Tab");
    expect(await focused()).toBe(name);
  };
  return { press, tabTo, type: (text: string) => page.keyboard.type(text) };
}

describe("the week", () => {
  test("shows three events that were reported without a network, once it is back", async () => {
    const { page, context } = await signedIn({ width: 390 });
    const before = { stored: await stored(), shown: await unsafePlaces(page) };
    await openKept(page);
    await context.setOffline(true);
    await page.reload();
    for (const [index, text] of TEXTS.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Lägg till en händelse" }).click();
      await fillEvent(page, index, text);
    }
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect.poll(() => page.locator("[data-said]").textContent()).toContain("En sändning väntar");
    expect(await stored()).toBe(before.stored);
    await context.setOffline(false);
    await expect.poll(stored, { timeout: 15_000 }).toBe(before.stored + 3);
    expect(await unsafePlaces(page)).toBe(before.shown + 3);
    await context.close();
  }, 60_000);

  test("is reported, read and written by keyboard alone", async () => {
    const { page, context } = await signedIn({ width: 1280 });
    const { press, tabTo, type } = keysOf(page);
    const before = { stored: await stored(), shown: await unsafePlaces(page) };
    await openKept(page);
    await context.setOffline(true);
    for (const [index, text] of TEXTS.entries()) {
      if (index > 0) {
        await tabTo("more");
        await press("Enter");
      }
      await tabTo(`e${index}-category`);
      await type("Otrygg plats › Trasig");
      await tabTo(`e${index}-seriousness`);
      await press("Space");
      await tabTo(`e${index}-nowhere`);
      await press("Space");
      await tabTo(`e${index}-text`);
      await type(text);
    }
    await tabTo("Skicka");
    await press("Enter");
    await expect.poll(() => page.locator("[data-said]").textContent()).toContain("En sändning väntar");
    await context.setOffline(false);
    await expect.poll(stored, { timeout: 15_000 }).toBe(before.stored + 3);
    expect(await unsafePlaces(page)).toBe(before.shown + 3);

    await tabTo("what");
    await type("Laga de tre lamporna");
    await tabTo("organisationId");
    await type("Stadsbyggnad");
    await tabTo("dueOn");
    await press("Enter");
    await page.getByRole("link", { name: "Laga de tre lamporna", exact: true }).waitFor();
    await tabTo("Laga de tre lamporna");
    await press("Enter");
    await page.waitForURL("**/insatser/**");
    await tabTo("state");
    await press("ArrowDown");
    await tabTo("remark");
    await type("Alla tre lyser.");
    await tabTo("Spara");
    await press("Enter");
    await page.waitForURL("**klart=saved");
    expect(await page.getByText("Gjord 16 mars 2026.").count()).toBe(1);

    await page.goto(`${WEEK}/vagg`);
    for (const heading of ["Nytt", "Uppföljning", "Prioriteringar", "Insatser"]) {
      await press("ArrowRight");
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
    expect(await page.getByText("Laga de tre lamporna").count()).toBe(1);
    await press("ArrowLeft");
    await page.getByRole("heading", { level: 1, name: "Prioriteringar" }).waitFor();
    await context.close();
  }, 90_000);

  test("is reported, written and decided without script, and printed on one sheet", async () => {
    const { page, context } = await signedIn({ width: 1280, script: false });
    const before = await unsafePlaces(page);
    await page.goto(REPORT);
    for (const [index, text] of TEXTS.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Lägg till en händelse" }).click();
      await fillEvent(page, index, text);
    }
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    await page.getByText("Vi har tagit emot 3 händelser").waitFor();
    expect(await unsafePlaces(page)).toBe(before + 3);

    await page.goto("/arbeta/veckan");
    await page.getByText("Vecka 11, 9–15 mars 2026").waitFor();
    await page.getByLabel("Vad går före?").fill("Mörka gångvägar");
    await page.getByLabel("Varför?").fill("Tre lampor på en dag");
    await page
      .getByRole("region", { name: "Ny prioritering" })
      .getByRole("button", { name: "Spara" })
      .click();
    await page.getByText("Mörka gångvägar", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Flytta upp: Mörka gångvägar" }).click();
    const first = page.locator("#prioriteringar ~ ol > li strong").nth(1);
    expect(await first.textContent()).toBe("Mörka gångvägar");
    await page.getByRole("link", { name: "Besluta veckan" }).click();
    await page.getByRole("button", { name: "Besluta vecka 11" }).click();
    await page.getByText("Så såg det ut när veckan beslutades.").waitFor();
    expect(await page.getByText("Ny prioritering").count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);

    await page.getByRole("link", { name: "Visa på väggen" }).click();
    for (const next of ["Nytt", "Uppföljning", "Prioriteringar", "Insatser"]) {
      await page.locator('a[rel="next"]').click();
      await page.getByRole("heading", { level: 1, name: next }).waitFor();
    }
    await page.getByRole("link", { name: "Visa på nytt" }).click();
    await page.getByRole("heading", { level: 1, name: "Insatser" }).waitFor();
    expect(await page.getByText("Samordnaren").count()).toBe(0);
    await context.close();
  }, 60_000);

  test("stays on the wall and takes in what is said meanwhile", async () => {
    const { page, context } = await signedIn({ width: 1920 });
    await page.clock.install({ time: site.clock.now() });
    await page.goto(`${WEEK}/vagg?punkt=insatser`);
    await world.owner.query(`insert into k0484.week (monday) values ('2026-03-16') on conflict do nothing`);
    await world.owner.query(
      `insert into k0484.week_action (monday, what, organisation_id, due_on)
       select '2026-03-16', 'Ny på väggen', organisation_id, '2026-03-20' from k0484.week_reporter limit 1`,
    );
    expect(await page.getByText("Ny på väggen").count()).toBe(0);
    await page.clock.runFor(61_000);
    await page.getByText("Ny på väggen").waitFor();
    await context.close();
  }, 60_000);

  test.each([390, 1280])(
    "fits %i pixels and is accessible",
    async (width) => {
      const { page, context } = await signedIn({ width });
      await page.goto("/arbeta/veckan/2026-v12");
      const action = await page.locator(".hs-task a").first().getAttribute("href");
      for (const path of [
        ...["/arbeta/veckan", "/arbeta/veckan/2026-v09", WEEK],
        ...["laget", "besluta", "vagg"].map((part) => `${WEEK}/${part}`),
        ...["tackning", "rapportorer", "nivaer"].map((part) => `/arbeta/veckan/${part}`),
        action ?? "",
      ]) {
        expect((await page.goto(path))?.status()).toBe(200);
        const sideways = await page.evaluate(
          "document.documentElement.scrollWidth > document.documentElement.clientWidth",
        );
        expect([path, await accessibilityFaults(page), sideways]).toEqual([path, [], false]);
      }
      await context.close();
    },
    60_000,
  );
});
