import { test } from "vitest";
import { startSite } from "./support/site.ts";
import { freshWorld } from "./support/world.ts";
const world = await freshWorld();
const site = await startSite(world);
test("shot", async () => {
  const page = await site.open({ width: 390 });
  await site.signIn(page, "samordnare");
  const { rows } = await world.owner.query(`select id from k0484.measure limit 1`);
  await page.goto(`${site.url}/arbeta/atgarder/${rows[0].id}/logga`);
  await page.screenshot({ path: "/tmp/log.png" });
  const item = await world.owner.query(`select promise_item.id, focus_area.promise_id from k0484.promise_item join k0484.focus_area on focus_area.id=promise_item.focus_area_id join k0484.promise on promise.id = focus_area.promise_id where promise.status in ('draft','amending') limit 1`);
  console.log(item.rows);
  if (item.rows[0]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}/arbeta/loften/${item.rows[0].promise_id}/ataganden/${item.rows[0].id}`);
    await page.screenshot({ path: "/tmp/item.png", fullPage: true });
  }
}, 120000);
