import { describe, expect, it } from "vitest";
import { addUser, currentTotp, newUser } from "#app/features/account/index.ts";
import { accessibilityFaults } from "../support/axe.ts";
import { startSite } from "../support/site.ts";
import { freshWorld } from "../support/world.ts";

const world = await freshWorld();
const site = await startSite(world);

describe("an empty, real kommun", () => {
  it("from the link of the first account to the guide: password, second factor, first steps", async () => {
    const desk = { owner: world.owner, keys: site.services.keys, now: site.clock.now() };
    const wanted = newUser({
      email: "anna@stockholm.exempel.se",
      role: "administrator",
      name: "Administratören",
    });
    const { token } = await addUser(desk, world.otherKommun, wanted);
    const base = site.url.replace("localhost", world.otherKommun.host);
    const page = await site.open({ width: 390 });
    const clean = async (): Promise<void> => {
      expect({ page: page.url(), faults: await accessibilityFaults(page) }).toMatchObject({ faults: [] });
    };

    await page.goto(`${base}/`);
    await page.getByRole("heading", { name: "Här kommer löftet att stå" }).waitFor();
    await clean();

    await page.goto(`${base}/nytt-losenord/${token ?? ""}`);
    await clean();
    await page.getByLabel("Nytt lösenord").fill("kort");
    await page.getByRole("button", { name: "Spara lösenordet" }).click();
    await page
      .getByText(/för kort/)
      .first()
      .waitFor();
    await clean();
    await page.getByLabel("Nytt lösenord").fill("en bro över lugnt vatten");
    await page.getByRole("button", { name: "Spara lösenordet" }).click();

    await page.goto(`${base}/logga-in`);
    await page.getByLabel("E-postadress").fill(wanted.email);
    await page.getByLabel("Lösenord").fill("en bro över lugnt vatten");
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("heading", { name: "Skydda ditt konto med en kod" }).waitFor();
    await clean();
    const secret =
      /\b[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){7}\b/.exec(await page.locator("main").innerText())?.[0] ?? "";
    await page
      .getByLabel("Kod med sex siffror")
      .fill(currentTotp(secret.replaceAll(" ", ""), site.clock.now()));
    await page.getByRole("button", { name: "Slå på skyddet" }).click();
    await page.getByRole("heading", { name: "Dina reservkoder" }).waitFor();
    await clean();
    await page.getByRole("link", { name: "Jag har sparat koderna" }).click();

    await page.goto(`${base}/arbeta`);
    await page.getByRole("heading", { name: `Kom igång i ${world.otherKommun.name}` }).waitFor();
    await page.getByText("Återstår").first().waitFor();
    await clean();
    await page.context().close();
  }, 120_000);
});
