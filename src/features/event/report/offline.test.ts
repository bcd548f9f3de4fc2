import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addPlace } from "#app/features/area/index.ts";
import { aSquare, importAreas } from "#app/features/area/area.fixture.ts";
import { accessibilityFaults } from "#test/support/axe.ts";
import { startSite } from "#test/support/site.ts";
import { freshWorld } from "#test/support/world.ts";
import { someCategories } from "../event.fixture.ts";
import { jpegWithNotes } from "../photo/photo.fixture.ts";

const world = await freshWorld();
const site = await startSite(world);
await world.arrange(async (tx) => {
  await someCategories(tx);
  await importAreas(tx, [aSquare("1", 16.4, 59.3)]);
  // A second place beside the example's Fristadstorget that what is typed may mean.
  await addPlace(tx, { name: "Fristadsskolan", kind: "place", position: null, source: "Påhittad" });
});

const REPORT = "/arbeta/rapportera";
const countEvents = async (): Promise<number> => {
  const { rows } = await world.owner.query<{ count: number }>("select count(*) as count from k0484.event");
  return rows[0]?.count ?? -1;
};
const storedTexts = async (): Promise<string[]> => {
  const { rows } = await world.owner.query<{ text: string }>("select text from k0484.event order by text");
  return rows.map(({ text }) => text);
};

/** A phone that is signed in; what goes wrong in its scripts fails the test. */
async function aPhone(script = true): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const page = await site.open({ width: 390, script });
  const context = page.context();
  // The phone goes by the same clock as the program.
  await context.clock.setFixedTime(site.clock.now());
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  await site.signIn(page, "samordnare");
  return { page, context, faults };
}

/** The page once its island has looked at what waits. */
async function openReport(page: Page): Promise<void> {
  await page.goto(REPORT);
  await page.locator("[data-waiting][data-ready]").waitFor({ state: "attached" });
}

/** The same, once it would open without a network. */
async function openKept(page: Page): Promise<void> {
  await openReport(page);
  await expect
    .poll(() => page.evaluate(`caches.match("${REPORT}").then((shell) => shell !== undefined)`))
    .toBe(true);
}

/** What lies in the browser, by state. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const open = indexedDB.open("handslag-rapportera", 1);
    await new Promise((resolve) => { open.onsuccess = resolve; });
    const all = open.result.transaction("sending").objectStore("sending").getAll();
    await new Promise((resolve) => { all.onsuccess = resolve; });
    return all.result.map(({ state }) => state);
  })()`);

async function fillEvent(
  page: Page,
  index: number,
  text: string,
  category = "Otrygg plats › Trasig belysning",
): Promise<void> {
  const event = page.locator("form > fieldset").nth(index);
  await event.getByLabel("Vad har hänt?").selectOption({ label: category });
  await event.getByText("Störande", { exact: true }).click();
  await event.getByLabel("Jag vet inte var").check();
  await event.getByLabel("Vad såg du?").fill(text);
}

const send = (page: Page): Promise<void> => page.getByRole("button", { name: "Skicka", exact: true }).click();
const said = (page: Page) => page.locator("[data-said]");
const sideways = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");

describe("the report page on a phone", () => {
  test("takes three events without a network and sends them once when it is back", async () => {
    const { page, context, faults } = await aPhone();
    await openKept(page);
    const before = await countEvents();
    await context.setOffline(true);
    await page.reload();
    expect(await said(page).textContent()).toContain("Du har inget nät");
    await fillEvent(page, 0, "Första lampan");
    await page.getByRole("button", { name: "Lägg till en händelse" }).click();
    await fillEvent(page, 1, "Andra lampan");
    await page.locator("form > fieldset").nth(1).getByText("Mer: sluttid").click();
    await page
      .locator("form > fieldset")
      .nth(1)
      .getByLabel("Foto")
      .setInputFiles({ name: "bild.jpg", mimeType: "image/jpeg", buffer: jpegWithNotes() });
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("En sändning väntar");
    await page.reload();
    await expect.poll(() => said(page).textContent()).toContain("En sändning väntar");
    await fillEvent(page, 0, "Tredje lampan");
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("2 sändningar väntar");
    expect(await countEvents()).toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);

    // Two windows find the network again at the same moment.
    const second = await context.newPage();
    await second.goto(REPORT);
    await context.setOffline(false);
    await expect.poll(countEvents, { timeout: 15_000 }).toBe(before + 3);
    await expect.poll(() => said(page).textContent()).toBe("");
    await openReport(page);
    expect([await kept(page), await countEvents()]).toEqual([[], before + 3]);
    expect(await storedTexts()).toEqual(
      expect.arrayContaining(["Andra lampan", "Första lampan", "Tredje lampan"]),
    );
    const { rows } = await world.owner.query(
      "select content from k0484.event_photo where event_id is not null",
    );
    expect(rows).toHaveLength(1);
    expect((rows[0] as { content: Buffer }).content.includes("EXEMPELKAMERA")).toBe(false);
    await page.goto(`${REPORT}/mina`);
    expect(await page.getByText("Otrygg plats › Trasig belysning").count()).toBeGreaterThanOrEqual(3);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  test("with a network leads straight to the receipt, and to the question when there is one", async () => {
    const { page, context, faults } = await aPhone();
    await openReport(page);
    await fillEvent(page, 0, "Ring mig på 070-123 45 67");
    await page.getByLabel("Adress eller plats").fill("fristads");
    await send(page);
    await page.getByText("Något behöver ditt svar").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sideways(page)).toBe(false);
    await page.getByLabel("Fristadstorget").check();
    await page.getByLabel(/Ta bort orden/).check();
    await send(page);
    await page.waitForURL("**/kvitto/**");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByText("Fristadstorget").count()).toBeGreaterThan(0);
    expect(await storedTexts()).toContain("Ring mig på");
    await openReport(page);
    expect([await said(page).textContent(), await kept(page)]).toEqual(["", []]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  test("keeps what was typed when the session has ended, and sends it after signing in", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    const before = await countEvents();
    await context.clearCookies();
    await fillEvent(page, 0, "Skriven utan inloggning");
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("Du är utloggad");
    expect(await countEvents()).toBe(before);
    await said(page).getByRole("link", { name: "Logga in" }).click();
    await page.getByLabel("E-postadress").fill("samordnare@exempel.se");
    await page.getByLabel("Lösenord").fill(site.password("samordnare"));
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByLabel("Kod med sex siffror").fill(site.code());
    await page.getByRole("button", { name: "Fortsätt" }).click();
    site.wait();
    await page.waitForURL(`**${REPORT}`);
    await expect.poll(countEvents).toBe(before + 1);
    expect(await storedTexts()).toContain("Skriven utan inloggning");
    await context.close();
  }, 60_000);

  test("shows what the server would not take, with the reason and all that was typed", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    await context.setOffline(true);
    await fillEvent(page, 0, "Bilen ABC123 står kvar");
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("En sändning väntar");
    await fillEvent(page, 0, "Den här är bra");
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("2 sändningar väntar");
    const before = await countEvents();
    await context.setOffline(false);
    const line = page.locator("[data-entries] li");
    await expect.poll(() => line.textContent()).toContain("Det här kan peka ut en person");
    await expect.poll(countEvents).toBe(before + 1);
    await page.getByRole("button", { name: "Öppna och rätta" }).click();
    expect(await page.getByLabel("Vad såg du?").inputValue()).toBe("Bilen ABC123 står kvar");
    await page.getByLabel("Vad såg du?").fill("En bil står kvar");
    await send(page);
    await page.waitForURL("**/kvitto/**");
    expect(await storedTexts()).toContain("En bil står kvar");
    await openReport(page);
    expect([await line.count(), await kept(page)]).toEqual([0, []]);
    await context.close();
  }, 60_000);

  test("shows a clash when the same sending came before with other words", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    await fillEvent(page, 0, "De första orden");
    // The sending arrives, its answer is lost.
    await page.route("**/rapportera/ko", async (route) => {
      await route.fetch();
      await route.abort();
    });
    const key = await page.locator('form[action="/arbeta/rapportera"] > [name="requestKey"]').inputValue();
    await send(page);
    await expect.poll(() => said(page).textContent()).toContain("En sändning väntar");
    await page.evaluate(
      `(async () => { const open = indexedDB.open("handslag-rapportera", 1); await new Promise((r) => { open.onsuccess = r; });
        const store = open.result.transaction("sending", "readwrite").objectStore("sending");
        const get = store.get(${JSON.stringify(key)}); await new Promise((r) => { get.onsuccess = r; });
        get.result.fields = get.result.fields.map(([n, v]) => [n, n === "e0-text" ? "Andra ord" : v]);
        store.put(get.result); })()`,
    );
    await page.unroute("**/rapportera/ko");
    await page.reload();
    const line = page.locator("[data-entries] li");
    await expect.poll(() => line.textContent()).toContain("Har redan kommit fram, men med andra ord");
    expect(await accessibilityFaults(page)).toEqual([]);
    const before = await countEvents();
    await page.getByRole("button", { name: "Skicka som en ny" }).click();
    await expect.poll(countEvents).toBe(before + 1);
    expect(await storedTexts()).toEqual(expect.arrayContaining(["De första orden", "Andra ord"]));
    await context.close();
  }, 60_000);

  test("lets the next one be written while the last is on its way", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    let arrive = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/rapportera/ko", async (route) => {
      await slow;
      await route.continue();
    });
    await fillEvent(page, 0, "På väg");
    await send(page);
    await expect.poll(() => said(page).textContent()).toBe("Skickar …");
    await fillEvent(page, 0, "Nästa mening");
    arrive();
    await expect.poll(storedTexts).toContain("På väg");
    await expect.poll(() => said(page).textContent()).toBe("");
    expect(await page.getByLabel("Vad såg du?").inputValue()).toBe("Nästa mening");
    await send(page);
    await page.waitForURL("**/kvitto/**");
    expect(await storedTexts()).toContain("Nästa mening");
    await context.close();
  }, 60_000);

  test("is a draft until it is sent: a closed window loses nothing", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    await fillEvent(page, 0, "Halvfärdig mening");
    await expect.poll(() => kept(page)).toEqual(["draft"]);
    await page.close();
    const again = await context.newPage();
    await again.goto(REPORT);
    await expect.poll(() => again.getByLabel("Vad såg du?").inputValue()).toBe("Halvfärdig mening");
    await send(again);
    await again.waitForURL("**/kvitto/**");
    await openReport(again);
    expect([await again.getByLabel("Vad såg du?").inputValue(), await kept(again)]).toEqual(["", []]);
    await context.close();
  }, 60_000);

  test("asks for the position only when the button is pressed", async () => {
    const { page, context } = await aPhone();
    await context.grantPermissions(["geolocation"], { origin: site.url });
    await context.setGeolocation({ longitude: 16.45, latitude: 59.35, accuracy: 12 });
    await openReport(page);
    await fillEvent(page, 0, "Där jag står");
    const longitude = page.locator('[name="e0-longitude"]').first();
    expect(await longitude.inputValue()).toBe("");
    await page.getByRole("button", { name: "Använd platsen där jag är" }).click();
    await expect.poll(() => longitude.inputValue()).toBe("16.450000");
    expect(await page.locator("[data-position-said]").first().textContent()).toContain("12 meter");
    await send(page);
    await page.waitForURL("**/kvitto/**");
    const { rows } = await world.owner.query("select precision from k0484.event where text = 'Där jag står'");
    expect(rows).toEqual([{ precision: "point" }]);
    await context.close();
  }, 60_000);

  test("leaves no staff page behind when one signs out", async () => {
    const { page, context } = await aPhone();
    await openKept(page);
    await page.goto("/logga-ut");
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByText("Du är utloggad").waitFor();
    await expect.poll(() => page.evaluate("caches.keys().then((keys) => keys.length)")).toBe(0);
    await context.setOffline(true);
    await expect(page.goto(REPORT)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
    await context.close();
  }, 60_000);

  test("works without script: several events, one more, a question, one receipt", async () => {
    const { page, context } = await aPhone(false);
    await page.goto(REPORT);
    expect(await page.getByRole("button", { name: "Använd platsen där jag är" }).count()).toBe(0);
    await fillEvent(page, 0, "Utan skript ett");
    await page.getByText("Mer: sluttid").first().click();
    await page
      .getByLabel("Foto")
      .setInputFiles({ name: "bild.jpg", mimeType: "image/jpeg", buffer: jpegWithNotes() });
    await page.getByRole("button", { name: "Lägg till en händelse" }).click();
    expect(await page.locator("form > fieldset").count()).toBe(2);
    expect(await page.getByText("Fotot är mottaget").count()).toBe(1);
    await page.getByRole("button", { name: "Lägg till en händelse" }).click();
    await fillEvent(page, 1, "Utan skript två");
    await fillEvent(page, 2, "Utan skript tre", "Inbrott och stöld");
    const before = await countEvents();
    await send(page);
    await page.getByText("Vi har tagit emot 3 händelser").waitFor();
    expect(await countEvents()).toBe(before + 3);
    expect(await storedTexts()).toEqual(
      expect.arrayContaining(["Utan skript ett", "Utan skript två", "Utan skript tre"]),
    );
    await context.close();
  }, 60_000);

  test("is used by keyboard alone", async () => {
    const { page, context } = await aPhone();
    await openReport(page);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focusedName = (): Promise<string> => page.evaluate("document.activeElement?.name ?? ''");
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 60 && (await focusedName()) !== name; steps += 1) await press("Tab");
      expect(await focusedName()).toBe(name);
    };
    await tabTo("e0-category");
    await page.keyboard.type("Annat");
    await tabTo("e0-seriousness");
    await press("Space");
    await tabTo("e0-nowhere");
    await press("Space");
    await tabTo("e0-text");
    await page.keyboard.type("Med tangentbordet");
    await tabTo("more");
    await press("Enter");
    expect(await focusedName()).toBe("e1-category");
    await tabTo("remove");
    await press("Enter");
    expect(await page.locator("form > fieldset").count()).toBe(1);
    await tabTo("e0-placeText");
    await press("Enter");
    await page.waitForURL("**/kvitto/**");
    expect(await storedTexts()).toContain("Med tangentbordet");
    await context.close();
  }, 60_000);

  test.each([390, 320, 1280])(
    "fits %i pixels and is accessible",
    async (width) => {
      const page = await site.open({ width });
      await site.signIn(page, "samordnare");
      const { rows } = await world.owner.query<{ id: string }>("select id from k0484.event limit 1");
      for (const path of [
        REPORT,
        "/arbeta/handelser",
        `/arbeta/handelser/${rows[0]?.id ?? ""}`,
        "/arbeta/handelser/kategorier",
        "/arbeta/handelser/kategorier/ny",
        "/arbeta/handelser/namn",
      ]) {
        expect((await page.goto(path))?.status()).toBe(200);
        expect([path, await accessibilityFaults(page), await sideways(page)]).toEqual([path, [], false]);
      }
      await page.context().close();
    },
    60_000,
  );
});
