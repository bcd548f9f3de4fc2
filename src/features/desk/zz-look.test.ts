import { mkdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { test, expect } from "vitest";
import { EXAMPLE_IDS } from "#example/fill-people.ts";
import { fillEskilstuna } from "#example/fill.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);
test("look", async () => {
  await fillEskilstuna(world.owner, app.services.keys, world.kommun, TODAY);
  mkdirSync("/tmp/look", { recursive: true });
  const css = new Map<string, string>();
  const show = async (who: string, path: string, name: string) => {
    const me = await app.signedIn(EXAMPLE_IDS.person(who));
    const before = performance.now();
    const reply = await me.get(path);
    let html = await reply.text();
    const took = performance.now() - before;
    for (const [, href = ""] of html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)) {
      if (!css.has(href)) css.set(href, await (await app.resident.get(href)).text());
      html = html.replace(`<link rel="stylesheet" href="${href}"/>`, `<style>${css.get(href)}</style>`);
    }
    writeFileSync(`/tmp/look/${name}.html`, html);
    process.stderr.write(`${name} ${reply.status} ${took.toFixed(1)} ms\n`);
    return html;
  };
  await show("samordnare", "/arbeta", "desk");
  await show("samordnare", "/arbeta", "desk");
  await show("rektor", "/arbeta", "desk-owner");
  await show("ordforande", "/arbeta", "desk-signatory");
  await show("ledamot", "/arbeta", "desk-council");
  await show("admin", "/arbeta", "desk-admin");
  await show("samordnare", "/arbeta/kom-igang", "guide");
  await show("samordnare", "/arbeta/kedja", "chain");
  await show("samordnare", "/arbeta/kedja?fran=atgard", "chain-back");
  await show("samordnare", "/arbeta/losa-tradar", "threads");
  const list = await show("samordnare", "/arbeta/problem", "problems");
  const problem = /href="(\/arbeta\/problem\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? "";
  await show("samordnare", problem, "problem");
  const organisations = await show("samordnare", "/arbeta/organisation", "organisations");
  const body = /href="(\/arbeta\/organisation\/grupper\/[0-9a-f-]{36})"/.exec(organisations)?.[1] ?? "";
  await show("samordnare", body, "council");
  await show("samordnare", `${body}/namn`, "name");
  await show("samordnare", "/arbeta/webbplats", "site");
  expect(1).toBe(1);
});
