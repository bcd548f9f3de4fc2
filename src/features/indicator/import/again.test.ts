import { describe, expect, test } from "vitest";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anImporter, fileOf, textOf } from "./import.fixture.ts";
import { readIndicatorSeries } from "../index.ts";
import { readRevisions } from "../queries.ts";
const world = await freshWorld();
const app = await startApp(world);
const { me, make, valuesOf, short, send, look, choose, take, takeValues } = await anImporter(world, app);
const FILES = "/arbeta/indikatorer/filer";

describe("again and back", () => {
  test("a newer file changes what differs and keeps what was; undoing goes backwards, newest first", async () => {
    const { id, slug } = await make();
    const key = { areaCode: "0484", sex: "all", age: "all" } as const;
    const first = await takeValues(slug, "kod;period;antal\n0484;2021-01;1\n0484;2021-02;2");
    const second = await takeValues(slug, "kod;period;antal\n0484;2021-01;1\n0484;2021-02;5\n0484;2021-03;3");
    expect((await look(second.address)).page).toContain("Inläst fil");
    expect(await short(id)).toEqual(["0484 2021-01 1", "0484 2021-02 5", "0484 2021-03 3"]);
    const revisions = await world.arrange((tx) => readRevisions(tx, id, key));
    expect(revisions).toMatchObject([{ period: "2021-02", before: 2, after: 5, undone: false }]);

    const early = await me.post(`${first.address}/angra`);
    expect(early.status).toBe(409);
    expect(textOf(await early.text())).toContain("ändrats av en senare fil");
    expect(await short(id)).toHaveLength(3);

    expect((await me.post(`${second.address}/angra`)).status).toBe(303);
    expect(await short(id)).toEqual(["0484 2021-01 1", "0484 2021-02 2"]);
    expect((await me.post(`${second.address}/angra`)).status).toBe(303);
    expect((await me.post(`${first.address}/angra`)).status).toBe(303);
    expect(await valuesOf(id)).toEqual([]);
  });

  test("pressing twice takes in once; what changed meanwhile is shown once more", async () => {
    const { id, slug } = await make();
    const fields = { fixedIndicator: slug, area: "kod", period: "period", value: "antal" };
    const address = await send(fileOf("kod;period;antal\n0484;2021-01;1"));
    const seen = await choose(address, fields);
    const both = await Promise.all([take(address, seen.digest), take(address, seen.digest)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(both.map((one) => one.address)).size).toBe(1);

    const next = await send(fileOf("kod;period;antal\n0484;2021-01;2"));
    const before = await choose(next, fields);
    await world.arrange((tx) =>
      tx.updateTable("indicatorValue").set({ value: 9 }).where("indicatorId", "=", id).execute(),
    );
    const answer = await take(next, before.digest);
    expect(answer.status).toBe(409);
    expect(answer.page).toContain("Något har ändrats");
    expect(await short(id)).toEqual(["0484 2021-01 9"]);
  });

  test("somebody else's file is not there, and a reader may not send one", async () => {
    const address = await send(fileOf("kod;period;antal\n0484;2021-01;1"));
    const other = await app.signedIn(await world.aPerson({ role: "analyst" }));
    expect((await other.get(`${address}/koppling`)).status).toBe(404);
    const reader = await app.signedIn(await world.aPerson({ role: "measure_owner" }));
    expect((await reader.get(FILES)).status).toBe(403);
  });
});

test(
  "a hundred thousand values go in by the pages within a minute also on a busy machine",
  { timeout: 60_000 },
  async () => {
    const { id, slug } = await make();
    const months = Array.from(
      { length: 200 },
      (_, index) => `${2001 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    );
    const rows = Array.from({ length: 500 }, (_, area) =>
      months.map((month) => `${1000 + area};${month};${area % 7}`),
    );
    expect((await takeValues(slug, ["kod;period;antal", ...rows.flat()].join("\n"))).status).toBe(303);
    const series = await world.arrange((tx) => readIndicatorSeries(tx, { indicator: id, areaCode: "1003" }));
    expect(series.series.periods).toHaveLength(200);
  },
);
