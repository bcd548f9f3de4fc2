import { writeFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { fillEskilstuna } from "#example/fill.ts";
import { EXAMPLE_IDS } from "#example/fill-people.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);

test("look", async () => {
  const kommun = { ...world.kommun, isExample: true };
  await world.owner.query("update handslag.kommun set is_example = true").catch(() => undefined);
  let began = performance.now();
  await fillEskilstuna(world.owner, app.services.keys, kommun, TODAY);
  console.log("fill", performance.now() - began);
  const promises = (await world.owner.query("select id, slug, status, title from k0484.promise order by from_day")).rows;
  console.log(promises);
  const me = await app.signedIn(EXAMPLE_IDS.person("samordnare"), { strong: true });
  const current = promises.find((p) => p.status === "in_force");
  const fresh = await me.get(`/arbeta/uppfoljningar/ny?lofte=${current.id}`);
  const html = await fresh.text();
  expect(fresh.status).toBe(200);
  console.log([...html.matchAll(/name="(title|from|to)"[^>]*value="([^"]*)"/g)].map((m) => m.slice(1)));
  const made = await me.post("/arbeta/uppfoljningar/ny", { promise: current.id, title: "Uppföljning tertial 3 2025", from: "2025-09-01", to: "2025-12-31" });
  console.log(made.status, made.headers.get("location"));
  const here = made.headers.get("location").split("?")[0];
  const r = await me.post(`${here}/atagande/1-1`, { version: "0", comment: "Regnet ställde in en kväll i oktober. Vi lägger in en extra kväll i mars.\n\nDet märks att fler vuxna rör sig vid stationen.", responsible: "Fritidsförvaltningen, områdeschef" });
  console.log(r.status);
  await me.post(`${here}/andra`, { version: "1", title: "Uppföljning tertial 3 2025", from: "2025-09-01", to: "2025-12-31", summary: "Hösten har gått som planerat för de flesta åtaganden.\n\nBelysningen är fortfarande det som drar ut på tiden." });
  began = performance.now();
  const pdf = await me.get(`${here}/uppfoljning.pdf`);
  console.log("pdf", pdf.status, performance.now() - began);
  writeFileSync("/tmp/fu/draft.pdf", Buffer.from(await pdf.arrayBuffer()));
  const arkiv = await me.get(`${here}/uppfoljning.pdf?arkiv=1`);
  writeFileSync("/tmp/fu/arkiv.pdf", Buffer.from(await arkiv.arrayBuffer()));
  const decided = await me.post(`${here}/besluta`, { version: "2" });
  console.log("decided", decided.status, decided.headers.get("location"));
  for (const [name, path] of [["pub", `/loften/${current.slug}/uppfoljning/1.pdf`], ["lofte1", `/loften/${current.slug}/utgava/1/lofte.pdf`], ["lofte2", `/loften/${current.slug}/utgava/2/lofte.pdf`]]) {
    const got = await app.resident.get(path);
    console.log(path, got.status);
    writeFileSync(`/tmp/fu/${name}.pdf`, Buffer.from(await got.arrayBuffer()));
  }
  for (const p of promises.slice(0, 2)) {
    const m = await me.post("/arbeta/uppfoljningar/ny", { promise: p.id, title: "Slutuppföljning", from: p.slug.includes("2019") ? "2019-01-01" : "2022-01-01", to: p.slug.includes("2019") ? "2019-12-31" : "2023-12-31" });
    console.log(m.status, m.headers.get("location"));
    if (m.status === 303) {
      const old = await me.get(`${m.headers.get("location").split("?")[0]}/uppfoljning.pdf`);
      writeFileSync(`/tmp/fu/old-${p.slug.slice(-9)}.pdf`, Buffer.from(await old.arrayBuffer()));
    }
  }
  const draft = await me.post("/arbeta/uppfoljningar/ny", { promise: current.id, title: "Uppföljning tertial 1 2026", from: "2026-01-01", to: "2026-04-30" });
  const draftHere = draft.headers.get("location").split("?")[0];
  const cookie = me.cookie;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const pages = [["list", "/arbeta/uppfoljningar"], ["new", `/arbeta/uppfoljningar/ny?lofte=${current.id}`], ["draft", draftHere], ["comment", `${draftHere}/atagande/1-1`], ["decide", `${draftHere}/besluta`], ["decided", here], ["public", `/loften/${current.slug}/uppfoljning/1`]];
  for (const [name, path] of pages) {
    const got = await (path.startsWith("/arbeta") ? me : app.resident).get(path);
    console.log(path, got.status);
    const text = (await got.text());
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.route("**/*", async (route) => {
        const url = new URL(route.request().url());
        if (url.pathname === "/x") return route.fulfill({ body: text, contentType: "text/html" });
        const a = await app.resident.get(url.pathname);
        return route.fulfill({ body: Buffer.from(await a.arrayBuffer()), contentType: a.headers.get("content-type") ?? "" });
      });
      await page.goto("http://localhost/x");
      await page.waitForTimeout(300);
      const over = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (over) console.log("OVERFLOW", name, width);
      await page.screenshot({ path: `/tmp/fu/${name}-${width}.png`, fullPage: true });
      await page.close();
    }
  }
  await browser.close();
}, 120_000);
