import { describe, expect, test } from "vitest";
import type { Role } from "#app/access/roles.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { startApp, type Visitor } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aSquare, geoJsonOf, geoPackageOf, importAreas, type MadeArea } from "../area.fixture.ts";
import { BOUNDARY_FILES } from "../addresses.ts";
import { ALWAYS, type Area, FOREVER } from "../area.ts";
import { listAreas, readArea } from "../queries.ts";

const world = await freshWorld();
const app = await startApp(world);
const me = await app.signedIn(await world.aPerson({ role: "analyst" }));
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const CHOICES = { kind: "own", code: "kod", name: "namn", prefix: "", from: "", source: "Påhittad" };

/** Uploads a file and gives its page, as a browser gets there. */
async function upload(bytes: Uint8Array<ArrayBuffer>, name = "omraden.geojson", who: Visitor = me) {
  const answer = await who.post(BOUNDARY_FILES, { file: new File([bytes], name) });
  const address = answer.headers.get("location") ?? "";
  const page = answer.status === 303 ? await (await who.get(address)).text() : await answer.text();
  return { status: answer.status, address, page };
}

/** Confirms the choices and gives the comparison. */
async function compare(address: string, choices: Partial<typeof CHOICES> = {}) {
  const all = { ...CHOICES, ...choices };
  const answer = await me.get(`${address}?${new URLSearchParams(all).toString()}`);
  const page = await answer.text();
  const digest = /name="digest" value="(\w+)"/.exec(page)?.[1] ?? "";
  return { status: answer.status, page, take: () => me.post(`${address}/ta-in`, { ...all, digest }) };
}

async function takeIn(areas: readonly MadeArea[], choices: Partial<typeof CHOICES> = {}) {
  const { address } = await upload(geoJsonOf(areas));
  const compared = await compare(address, choices);
  return { ...compared, taken: await compared.take() };
}

async function areaOf(code: string): Promise<Area> {
  return world.arrange(async (tx) => {
    const line = (await listAreas(tx)).find((area) => area.code === code);
    if (line === undefined) throw new Error(`no area ${code}`);
    return readArea(tx, line.id);
  });
}
const howMany = () => world.arrange(async (tx) => (await listAreas(tx)).length);

describe("a file of boundaries", () => {
  test("is kept, its meaning guessed and shown, and nothing is saved before it is taken in", async () => {
    const before = await howMany();
    const area = { ...aSquare("0484A0010", 16, 59), properties: { desokod: "0484A0010", kommun: "0484" } };
    const { page, address } = await upload(geoJsonOf([area]));
    expect(textOf(page)).toContain("Filen har ett område. Vi läser den som WGS84, i grader.");
    expect(page).toContain('<option value="deso" selected>');
    expect(page).toContain('<option value="desokod" selected>');
    expect(page).not.toContain("Ta in</button>");
    const compared = await compare(address, { kind: "deso", code: "desokod", name: "" });
    expect(textOf(compared.page)).toContain("Ett nytt.");
    expect(await howMany()).toBe(before);
    const taken = await compared.take();
    expect(taken.status).toBe(303);
    expect(await areaOf("0484A0010")).toMatchObject({
      kind: "deso",
      name: "0484A0010",
      versions: [{ validFrom: ALWAYS, validTo: FOREVER, source: "Påhittad" }],
    });
    expect((await compared.take()).status).toBe(404);
  });

  test("that comes again unchanged changes nothing, whichever format it has", async () => {
    await takeIn([aSquare("A1", 15, 59)]);
    const again = await takeIn([aSquare("A1", 15, 59)]);
    expect(textOf(again.page)).toContain("Allt i filen finns redan");
    expect(again.taken.status).toBe(409);
    const { address } = await upload(await geoPackageOf([aSquare("A1", 15, 59)], 4326), "a.gpkg");
    expect(textOf((await compare(address, { from: "2026-01-01" })).page)).toContain("ett oförändrat");
    expect((await areaOf("A1")).versions).toHaveLength(1);
  });

  test("with a changed boundary asks from which day, and then makes a version of it", async () => {
    await takeIn([aSquare("B1", 15, 60)]);
    const undated = await takeIn([aSquare("B1", 15, 60, 0.2)]);
    expect(textOf(undated.page)).toContain("Skriv i valen vilken dag den nya gränsen börjar gälla");
    expect(undated.taken.status).toBe(409);
    const dated = await takeIn([aSquare("B1", 15, 60, 0.2)], { from: "2026-01-01" });
    expect(dated.taken.status).toBe(303);
    const between = await takeIn([aSquare("B1", 15, 60, 0.15)], { from: "2025-01-01" });
    expect(between.taken.status).toBe(303);
    const { versions } = await areaOf("B1");
    expect(versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2026-01-01", FOREVER],
      ["2025-01-01", "2026-01-01"],
      [ALWAYS, "2025-01-01"],
    ]);
    const sameDay = await takeIn([aSquare("B1", 15, 60, 0.3)], { from: "2026-01-01" });
    expect(textOf(sameDay.page)).toContain("Det finns redan en annan gräns från 2026-01-01");
    const nothingNew = await takeIn([aSquare("B1", 15, 60, 0.2)]);
    expect(textOf(nothingNew.page)).toContain("Allt i filen finns redan");
  });

  test("with a new name renames the area", async () => {
    await takeIn([aSquare("C1", 17, 60)]);
    const renamed = await takeIn([aSquare("C1", 17, 60, 0.1, { namn: "Nytt namn" })]);
    expect(textOf(renamed.page)).toContain("hette Område C1");
    expect(await areaOf("C1")).toMatchObject({ name: "Nytt namn", versions: [{}] });
  });

  test("with one thing wrong is not taken in at all, even when the button is pressed unseen", async () => {
    const before = await howMany();
    const wrong = await takeIn([aSquare("D1", 17, 61), aSquare("D1", 17, 62)]);
    expect(textOf(wrong.page)).toContain("Koden D1 finns redan på nummer 1");
    expect(wrong.page).not.toContain("Ta in</button>");
    expect(wrong.taken.status).toBe(409);
    expect(await howMany()).toBe(before);
  });

  test("that cannot be read comes back with the reason", async () => {
    const { status, page } = await upload(new Uint8Array(Buffer.from("hej")));
    expect(status).toBe(422);
    expect(page).toContain("Filen går inte att läsa som GeoJSON eller GeoPackage");
    const empty = await me.post(BOUNDARY_FILES, {});
    expect(empty.status).toBe(422);
  });

  test("needs a source, and a name when there is no code", async () => {
    const { address } = await upload(geoJsonOf([aSquare("E1", 17, 63)]));
    const { status, page } = await compare(address, { source: "", code: "", name: "" });
    expect(status).toBe(422);
    expect(page).toContain("Fyll i det här.");
    expect((await compare(address, { code: "", name: "" })).page).toContain(
      "Utan kod måste områdena ha namn.",
    );
    expect((await compare(address, { code: "finns-inte" })).page).toContain("Välj ett av alternativen.");
  });

  test("that others changed meanwhile is shown again", async () => {
    const { address } = await upload(geoJsonOf([aSquare("F1", 17, 64)]));
    const compared = await compare(address);
    await world.arrange((tx) => importAreas(tx, [aSquare("F1", 17, 64, 0.2)]));
    const taken = await compared.take();
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain("Något har ändrats sedan du granskade filen");
  });

  test("is nobody else's to see", async () => {
    const { address } = await upload(geoJsonOf([aSquare("G1", 17, 65)]));
    const other = await app.signedIn(await world.aPerson({ role: "coordinator" }));
    expect((await other.get(address)).status).toBe(404);
  });

  test("keeps its areas in the order of the land: DeSO lies in the kommun", async () => {
    await world.arrange(async (tx) => {
      await importAreas(tx, [aSquare("0484", 16, 58, 0.5)], { kind: "kommun" });
      await importAreas(tx, [aSquare("0484C0020", 16, 58)], { kind: "deso" });
    });
    expect((await areaOf("0484C0020")).parent?.name).toBe("Område 0484");
  });
});

describe("the pages of areas", () => {
  test("list by kind, and draw one with its size in words", async () => {
    await world.arrange((tx) => importAreas(tx, [aSquare("H1", 15, 59, 0.1)], { kind: "district" }));
    const list = await (await me.get("/arbeta/omraden?slag=district")).text();
    expect(textOf(list)).toContain("Område H1 H1 63,9 km² okänt 1");
    expect(list).not.toContain("Område A1");
    const { id } = await areaOf("H1");
    const page = await (await me.get(`/arbeta/omraden/${id}`)).text();
    expect(page).toMatch(/<svg role="img" aria-labelledby="grans-namn grans-ord"/);
    expect(textOf(page)).toContain(
      "5,7 kilometer från väster till öster och 11 kilometer från söder till norr.",
    );
    expect(textOf(page)).toContain("Det hänger ihop.");
  });

  test("show an older boundary when asked, and take the newest away", async () => {
    await world.arrange(async (tx) => {
      await importAreas(tx, [aSquare("I1", 15, 61)]);
      await importAreas(tx, [aSquare("I1", 15, 61, 0.2)], { from: isoDate("2026-01-01") });
    });
    const { id, versions } = await areaOf("I1");
    const here = `/arbeta/omraden/${id}`;
    const [newest, oldest] = versions;
    expect(textOf(await (await me.get(`${here}?grans=${oldest?.id}`)).text())).toContain(
      "Gränsen gäller till och med 31 december 2025",
    );
    expect((await me.post(`${here}/granser/${oldest?.id}/ta-bort`)).status).toBe(409);
    expect((await me.post(`${here}/granser/${newest?.id}/ta-bort`)).status).toBe(303);
    expect((await areaOf("I1")).versions).toMatchObject([{ id: oldest?.id, validTo: FOREVER }]);
    await me.post(`${here}/granser/${oldest?.id}/ta-bort`);
    expect((await me.get(here)).status).toBe(404);
  });

  const roles: readonly [Role, boolean][] = [
    ["coordinator", true],
    ["police_coordinator", true],
    ["analyst", true],
    ["signatory", false],
    ["measure_owner", false],
    ["reporter", false],
    ["council_member", false],
    ["log_reviewer", false],
    ["administrator", false],
  ];
  test.each(roles)("%s reads; changes: %s", async (role, changes) => {
    const who = await app.signedIn(await world.aPerson({ role }));
    expect((await who.get("/arbeta/omraden")).status).toBe(200);
    expect((await who.get("/arbeta/platser")).status).toBe(200);
    const addresses = [
      BOUNDARY_FILES,
      "/arbeta/omraden/invanare",
      "/arbeta/platser/ny",
      "/arbeta/platser/las-in",
    ];
    const answers = await Promise.all(addresses.map(async (address) => (await who.get(address)).status));
    expect(answers).toEqual(addresses.map(() => (changes ? 200 : 403)));
  });
});
