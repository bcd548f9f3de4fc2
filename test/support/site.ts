import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { exampleSecret, examplePassword } from "#example/accounts.ts";
import { fillEskilstuna } from "#example/fill.ts";
import { currentTotp } from "#app/features/account/index.ts";
import { httpServer } from "#app/http-server.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { startApp, type TestApp } from "./app.ts";
import { chromiumPath } from "./programs.ts";
import type { World } from "./world.ts";

/** The whole program with the example kommun on a port of this machine, and a browser to use it with. */
export interface Site extends TestApp {
  readonly url: string;
  readonly browser: Browser;
  /** A window of its own, with its own session. */
  open(options?: { width?: number; script?: boolean }): Promise<Page>;
  /** Signs in through the pages, both factors. */
  signIn(page: Page, who: string): Promise<void>;
  /** The code an app shows for the example accounts right now. */
  code(): string;
  password(who: string): string;
  /** Half a minute on, so that the app shows another code. */
  wait(): void;
}

// What a browser without a network would otherwise call home for, at every start.
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Fills the world with the example and starts site and browser; both end with the test file. */
export async function startSite(world: World): Promise<Site> {
  const app = await startApp(world);
  const { keys } = app.services;
  await fillEskilstuna(world.owner, keys, world.kommun, swedishDay(app.clock.now()));
  const server = httpServer(app.hono, app.memory);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  });
  const password = (who: string): string => examplePassword(keys, `${who}@exempel.se`);
  const code = (): string => currentTotp(exampleSecret(keys), app.clock.now());
  const wait = (): void => app.clock.set(new Date(app.clock.now().getTime() + 30_000));
  return {
    ...app,
    url,
    browser,
    password,
    code,
    wait,
    open: async ({ width = 1280, script = true } = {}) => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width, height: 900 },
        javaScriptEnabled: script,
        acceptDownloads: true,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      return page;
    },
    signIn: async (page, who) => {
      await page.goto("/logga-in");
      await page.getByLabel("E-postadress").fill(`${who}@exempel.se`);
      await page.getByLabel("Lösenord").fill(password(who));
      await page.getByRole("button", { name: "Logga in" }).click();
      await page.getByLabel("Kod med sex siffror").fill(code());
      await page.getByRole("button", { name: "Fortsätt" }).click();
      await page.waitForURL("**/arbeta**");
      wait();
    },
  };
}
