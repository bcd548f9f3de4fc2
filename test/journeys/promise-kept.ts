import { expect } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../support/axe.ts";
import type { Site } from "../support/site.ts";

/** The name of the promise the journey writes. */
export interface Journey {
  readonly site: Site;
  readonly title: string;
  readonly slug: string;
  readonly script: boolean;
}

/** axe needs script; without it the same states are checked by the journey with script. */
async function accessible(journey: Journey, page: Page): Promise<void> {
  if (journey.script)
    expect({ page: page.url(), faults: await accessibilityFaults(page) }).toMatchObject({ faults: [] });
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("link", { name }).first().click();
}

/** The coordinator writes a promise from nothing, with two parties, one focus area and one vague item. */
export async function draftPromise(journey: Journey, page: Page): Promise<void> {
  await page.goto("/arbeta/loften/nytt");
  await accessible(journey, page);
  await page.getByLabel("Löftets namn").fill(journey.title);
  await page.getByLabel("Första dag").fill("2026-01-01");
  await page.getByLabel("Sista dag").fill("2026-12-31");
  await press(page, "Skapa löftet");
  await expectHeading(page, journey.title);
  await accessible(journey, page);

  await follow(page, "Ändra parter");
  await addParty(page, 0, "Eskilstuna kommun", "Kommun", "Kommunstyrelsens ordförande");
  await follow(page, "Ändra parter");
  await addParty(page, 1, "Polisen i Eskilstuna/Strängnäs", "Polis", "Lokalpolisområdeschefen");

  await page.getByLabel("Namn", { exact: true }).fill("Trafik kring skolorna");
  await press(page, "Lägg till");
  await follow(page, /Nytt åtagande/);
  await page
    .getByRole("textbox", { name: "Åtagandet", exact: true })
    .fill("Vi ska verka för tryggare trafik.");
  await page.getByRole("radio", { name: /^Insats/ }).check();
  await accessible(journey, page);
  await press(page, "Spara åtagandet");
}

async function addParty(page: Page, row: number, name: string, kind: string, title: string): Promise<void> {
  const part = page.locator("fieldset").filter({ has: page.locator(`[name="party.${row}.organisation"]`) });
  await part.getByLabel("Organisation i registret").selectOption({ label: name });
  await part.getByRole("radio", { name: kind, exact: true }).check();
  await part.getByLabel("Vem skriver under?").fill(title);
  await press(page, "Spara");
}

/** The checker says what is vague; the coordinator writes it again, so that it can be counted. */
export async function answerChecker(journey: Journey, page: Page): Promise<void> {
  await follow(page, journey.title);
  await follow(page, "Granska löftet");
  await expectText(page, "Ordet ”verka” säger inte vad ni ska göra.");
  await accessible(journey, page);
  await follow(page, journey.title);
  await follow(page, "Ändra åtagande 1.1");
  await page
    .getByRole("textbox", { name: "Åtagandet", exact: true })
    .fill("Polisen kontrollerar mopeder och EPA-traktorer utanför skolor minst fyra gånger.");
  await page.getByLabel("Kort namn").fill("Kontrollera mopeder vid skolor");
  await page.getByRole("checkbox", { name: "Polisen i Eskilstuna/Strängnäs" }).check();
  await page.getByLabel("Minst eller högst").selectOption({ label: "Minst" });
  await page.getByLabel("Tal", { exact: true }).fill("4");
  await page.getByLabel("Vad räknar ni?").fill("tillfällen");
  await page.getByLabel("Senast").fill("2026-11-30");
  await page.getByLabel("Plats", { exact: true }).fill("utanför skolor");
  await page.getByLabel("Mått", { exact: true }).fill("Rapporterade händelser med moped vid skolor");
  await page.getByLabel("Utgångsläge").fill("13 händelser i månaden 2025");
  await press(page, "Spara åtagandet");
  await follow(page, journey.title);
  await expectText(page, "minst 4 tillfällen");
}

/** Sends the text for signing; what the checker still asks for is answered in writing. */
export async function sendForSigning(journey: Journey, page: Page): Promise<void> {
  await follow(page, "Granska löftet");
  const anyway = page.locator("summary", { hasText: "Skicka för underskrift ändå" });
  if ((await anyway.count()) > 0) await anyway.click();
  for (const reason of await page.getByLabel("Varför får det vara så?").all()) {
    await reason.fill("Rådet har beslutat att det räcker så här i år.");
  }
  await press(page, /^Skicka/);
  await expectText(page, "Väntar på underskrift");
  await accessible(journey, page);
}

/** One signatory reads the exact text, signs in again with the second factor, and signs. */
export async function sign(journey: Journey, who: string, party: string): Promise<void> {
  const { site, script } = journey;
  const page = await site.open({ script });
  await site.signIn(page, who);
  await page.goto("/arbeta/underteckna");
  await accessible(journey, page);
  await follow(page, journey.title);
  await expectText(page, "Polisen kontrollerar mopeder");
  await accessible(journey, page);
  await follow(page, `Gå vidare och underteckna för ${party}`);
  await accessible(journey, page);
  await page.getByRole("checkbox", { name: /Jag undertecknar för/ }).check();
  await page.getByLabel("Lösenord").fill(site.password(who));
  await page.getByLabel("Kod med sex siffror").fill(site.code());
  await press(page, "Underteckna");
  await expectText(page, /Du har undertecknat|undertecknat/i);
  site.wait();
  await page.context().close();
}

/** The coordinator makes a measure from the item, owned by the police. */
export async function makeMeasure(journey: Journey, page: Page): Promise<void> {
  await page.goto("/arbeta/loften");
  await follow(page, journey.title);
  await follow(page, "Ny åtgärd för åtagande 1.1");
  await accessible(journey, page);
  await page.getByLabel("Namn", { exact: true }).fill(`Mopedkontroll ${journey.slug}`);
  await page.getByLabel("Ansvarig organisation").selectOption({ label: "Polisen i Eskilstuna/Strängnäs" });
  await press(page, "Spara");
  await expectHeading(page, `Mopedkontroll ${journey.slug}`);
  await accessible(journey, page);
}

/** The police log three activities on a phone: choose the measure, press save. */
export async function logThree(journey: Journey): Promise<void> {
  const { site, script } = journey;
  const page = await site.open({ script, width: 390 });
  await site.signIn(page, "trafikpolis");
  for (const done of [1, 2, 3]) {
    await page.goto("/arbeta/logga");
    await accessible(journey, page);
    await follow(page, new RegExp(`Mopedkontroll ${journey.slug}`));
    await accessible(journey, page);
    await press(page, "Spara");
    await expectText(page, new RegExp(`${done}\\s*av minst 4`));
  }
  await accessible(journey, page);
  await page.context().close();
}

/** A resident without account sees how it goes, and that nobody has changed the text. */
export async function residentSees(journey: Journey): Promise<void> {
  const { site, script } = journey;
  const page = await site.open({ script, width: 390 });
  await page.goto(`/loften/${journey.slug}`);
  await expectText(page, /3\s*av minst 4 tillfällen/);
  await accessible(journey, page);
  await follow(page, "Kontrollera mopeder vid skolor");
  await expectText(page, "Polisen kontrollerar mopeder och EPA-traktorer");
  await accessible(journey, page);
  await page.goto(`/loften/${journey.slug}/utgava/1`);
  await accessible(journey, page);
  await follow(page, "Kontrollera att ingen har ändrat den");
  await expectHeading(page, "Ingen har ändrat texten");
  await accessible(journey, page);
  await page.context().close();
}

/** The follow-up of the promise as a PDF, fetched the way a person does. */
export async function downloadFollowUp(journey: Journey, page: Page): Promise<Buffer> {
  await page.goto("/arbeta/uppfoljningar");
  await accessible(journey, page);
  await follow(page, `Ny uppföljning (${journey.title})`);
  await accessible(journey, page);
  await press(page, "Börja");
  await expectText(page, "Kontrollera mopeder vid skolor");
  await accessible(journey, page);
  const link = page.getByRole("link", { name: /pdf/i }).first();
  const response = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(response.headers()["content-type"]).toBe("application/pdf");
  return response.body();
}

async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: text }).waitFor();
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.locator("main").getByText(text).first().waitFor();
}
