import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { takeFeed } from "#app/features/police-notice/index.ts";
import { accessibilityFaults } from "#test/support/axe.ts";
import { startSite } from "#test/support/site.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const site = await startSite(world);

/** Looks at a page as axe and a narrow window do. */
async function isSound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

const file = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(rows.join("\n")),
});
/** Two years of made-up incidents, the second with another column. */
const FIRST = [
  "id,datum,kommun,antalPersonbil",
  ...Array.from(
    { length: 24 },
    (_, index) => `${index},2018-${String(1 + (index % 12)).padStart(2, "0")}-05,0484,1`,
  ),
];
const SECOND = [
  "id,datum,kommun,personbil",
  ...Array.from(
    { length: 12 },
    (_, index) => `${index},2019-${String(1 + index).padStart(2, "0")}-05,0484,Ja`,
  ),
];

test.each([
  [1280, true],
  [390, true],
  [1280, false],
])(
  "two years whose columns differ go in, %i px wide, with script: %s",
  async (width, script) => {
    const name = `Påhittade bränder ${width} ${script}`;
    const page = await site.open({ width, script });
    await site.signIn(page, "samordnare");
    const look = async (): Promise<void> => {
      if (script) await isSound(page);
    };
    await page.goto("/arbeta/indikatorer");
    await look();
    await page.goto("/arbeta/indikatorer/ny");
    await look();
    await page.getByRole("textbox", { name: "Namn", exact: true }).fill(name);
    await page.getByLabel("Antal", { exact: true }).check();
    await page.getByLabel("Enhet").fill("bränder");
    await page.getByLabel("Lågt är bra", { exact: true }).check();
    await page.getByLabel("Källa", { exact: true }).fill("Påhittad källa");
    await page.getByRole("textbox", { name: "Brott i serien" }).fill("2018-07: nytt formulär");
    await page.getByRole("button", { name: "Spara" }).click();
    await look();

    await page.goto("/arbeta/indikatorer/filer");
    await look();
    await page.getByLabel("Fil", { exact: true }).setInputFiles(file("2018.csv", FIRST));
    await page.getByRole("button", { name: "Granska filen" }).click();
    await look();
    await page.getByLabel("Namn på kopplingen").fill(`Koppling ${name}`);
    await page.getByLabel("en händelse som ska räknas").check();
    await page.getByLabel("Hela filen gäller").selectOption({ label: name });
    await page.getByRole("combobox", { name: "Rader som räknas" }).selectOption("antalPersonbil");
    await page.getByRole("button", { name: "Spara och granska filen" }).click();
    await look();
    await page.getByRole("button", { name: "Ta in" }).click();
    await look();

    await page.goto("/arbeta/indikatorer/filer");
    await page.getByLabel("Fil", { exact: true }).setInputFiles(file("2019.csv", SECOND));
    await page.getByRole("combobox", { name: "Koppling" }).selectOption({ label: `Koppling ${name}` });
    await page.getByRole("button", { name: "Granska filen" }).click();
    expect(await page.content()).toContain("Filen ser annorlunda ut än förra gången");
    await look();
    await page.getByRole("link", { name: "Se över kopplingen" }).click();
    await look();
    await page.getByRole("button", { name: "Spara och granska filen" }).click();
    await page.getByRole("button", { name: "Ta in" }).click();
    await page.getByRole("link", { name }).first().click();
    expect(await page.locator("svg.hs-chart--wide").count()).toBe(1);
    expect(await page.content()).toContain("2019-12");
    await look();
  },
  90_000,
);

test.each([390, 1280])("the police's news, %i px wide", async (width) => {
  await world.arrange((tx) =>
    takeFeed(
      tx,
      [
        {
          id: 1,
          happenedAt: "2026-03-15 09:51:41 +01:00",
          name: "15 mars 09.12, Brand, Eskilstuna",
          summary: "Brand i en container.",
          type: "Brand",
          placeName: "Södermanlands län",
          address: "/aktuellt/handelser/2026/mars/15/brand/",
        },
      ],
      new Date("2026-03-16T11:00:00Z"),
    ),
  );
  const page = await site.open({ width });
  await site.signIn(page, "samordnare");
  await page.goto("/arbeta/polisens-handelser");
  expect(await page.content()).toContain("Brand i en container.");
  await isSound(page);
  await page.getByRole("searchbox", { name: "Sök" }).fill("finns inte");
  await page.getByRole("button", { name: "Visa" }).click();
  await isSound(page);
});
