import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { accessibilityFaults } from "#test/support/axe.ts";
import { startSite } from "#test/support/site.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const site = await startSite(world);

/** Goes on with Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<string>(`(() => {
      const one = document.activeElement;
      return one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent ?? "";
    })()`);
    if (name.test(focused)) return;
  }
  throw new Error(`no focus on ${String(name)}`);
}

async function drawnProblem(page: Page): Promise<string> {
  await page.goto("/arbeta/problem");
  await page.getByRole("link", { name: "Farlig körning vid skolor" }).click();
  return new URL(page.url()).pathname;
}

it.each([
  [390, true],
  [1280, false],
])(
  "a chain of events is written, moved, removed and put back by keyboard alone, %i px, script %s",
  async (width, script) => {
    const page = await site.open({ width, script });
    await site.signIn(page, "samordnare");
    await drawnProblem(page);
    await tabTo(page, /^Händelsekedjan/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/handelsekedja");
    await tabTo(page, /^Lägg till: Steg/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/ny?**");
    await tabTo(page, /^Egna ord/);
    const words = `Fordonet visas upp för kompisar ${width}`;
    await page.keyboard.type(words);
    await tabTo(page, /^Hur\?/);
    await page.keyboard.type("en trygg plats att vara på");
    await tabTo(page, /^Spara/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/handelsekedja**");
    const steps = page.locator("#lista ~ section ol > li");
    expect(await steps.last().textContent()).toContain(words);
    await tabTo(page, new RegExp(`^Flytta upp: ${words}`));
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    await expect.poll(() => steps.nth(-2).textContent()).toContain(words);
    await tabTo(page, new RegExp(`^Ändra.*${words}`));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/orsaksbild/**");
    await tabTo(page, /^Ta bort/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/handelsekedja**");
    await tabTo(page, new RegExp(`^Lägg tillbaka: ${words}`));
    await page.keyboard.press("Enter");
    await page.waitForURL(/#plats-/);
    await expect.poll(() => steps.nth(-2).textContent()).toContain(words);
    await page.context().close();
  },
  120_000,
);

it.each([390, 1280])(
  "drawings, their forms and the priorities are accessible and fit %i px",
  async (width) => {
    const page = await site.open({ width });
    await site.signIn(page, "samordnare");
    const problem = await drawnProblem(page);
    const drawings = ["triangel", "handelsekedja", "fiskben", "faktorer"].map(
      (slug) => `${problem}/orsaker/${slug}`,
    );
    const list = "/arbeta/problem/prioritering";
    await page.goto(list);
    const round = await page.getByRole("link", { name: /^Hösten/ }).getAttribute("href");
    const wrong: string[] = [];
    for (const address of [
      ...drawings,
      `${drawings[2]}/ny`,
      list,
      `${list}/ny`,
      String(round),
      "/arbeta/problem",
    ]) {
      await page.goto(address);
      for (const fault of await accessibilityFaults(page)) wrong.push(`${address} ${fault}`);
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (wide > width) wrong.push(`${address} scrolls sideways: ${wide}`);
    }
    await page.goto(`${list}/ny`);
    await page.getByLabel("Vad heter prioriteringen?").fill(`Prov ${width}`);
    await page.getByRole("button", { name: "Spara" }).click();
    const fresh = new URL(page.url()).pathname;
    const scores = await page
      .getByRole("link", { name: /^Sätt betyg/ })
      .first()
      .getAttribute("href");
    for (const address of [fresh, `${fresh}/andra`, `${fresh}/kriterier`, `${fresh}/val`, String(scores)]) {
      await page.goto(address);
      for (const fault of await accessibilityFaults(page)) wrong.push(`${address} ${fault}`);
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (wide > width) wrong.push(`${address} scrolls sideways: ${wide}`);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  },
  120_000,
);
