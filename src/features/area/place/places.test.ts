import { beforeAll, describe, expect, test } from "vitest";
import { toSweref99 } from "#app/geography/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { parsePosition, positionOf } from "./position.ts";
import { findPlaces, listPlaces, placeByName } from "./queries.ts";
import { addPlace } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const analyst = await world.aPerson({ role: "analyst" });
const me = await app.signedIn(analyst);
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const spot = { latitude: 59.3712, longitude: 16.5091 };

beforeAll(() =>
  world.arrange(async (tx) => {
    const names = [
      "Torshälla",
      "Torshälla torg",
      "Åkergatan 1",
      "Öhagen",
      "Nya Öhagen",
      "Kyrkan",
      "Café Ängeln",
    ];
    for (const name of names) await addPlace(tx, { name, kind: "place", position: spot, source: "Påhittad" });
    await addPlace(tx, { name: "Kyrkan", kind: "locality", position: null, source: "Påhittad" });
  }),
);

const found = (words: string, most = 5) =>
  world.as(analyst, async (tx) => (await findPlaces(tx, words, most)).map(({ name }) => name));

describe("a search for a place", () => {
  test.each<[string, string[]]>([
    ["torsh", ["Torshälla", "Torshälla torg"]],
    ["TORSHALLA", ["Torshälla", "Torshälla torg"]],
    ["åkergatan", ["Åkergatan 1"]],
    ["akergatn 1", ["Åkergatan 1"]],
    ["öhagen", ["Öhagen", "Nya Öhagen"]],
    ["ohagen", ["Öhagen", "Nya Öhagen"]],
    ["torhsälla", ["Torshälla", "Torshälla torg"]],
    ["cafe angeln", ["Café Ängeln"]],
    ["kyrkan", ["Kyrkan", "Kyrkan"]],
    ["xyzzy", []],
    ["", []],
    ["%", []],
  ])("for %j", async (words, names) => {
    expect(await found(words)).toEqual(names);
  });

  test("gives no more than asked for, with position and kind", async () => {
    expect(await found("torsh", 1)).toEqual(["Torshälla"]);
    const [first] = await world.as(analyst, (tx) => findPlaces(tx, "öhagen", 1));
    expect(first).toMatchObject({ kind: "place", position: spot });
  });

  test("by the whole name finds the place before the locality", async () => {
    const place = await world.as(analyst, (tx) => placeByName(tx, "kyrkan"));
    expect(place).toMatchObject({ name: "Kyrkan", kind: "place" });
    expect(await world.as(analyst, (tx) => placeByName(tx, "kyrka"))).toBeNull();
  });

  test("gives nothing to somebody without an assignment here", async () => {
    const elsewhere = await world.aPerson({ role: "analyst", kommun: world.otherKommun });
    expect(await world.as(elsewhere, (tx) => findPlaces(tx, "torsh", 5))).toEqual([]);
  });
});

describe("a position", () => {
  const { north, east } = toSweref99(spot);
  test.each([
    "59.3712, 16.5091",
    "59,3712 16,5091",
    "59.3712,16.5091",
    "16.5091; 59.3712",
    `${north.toFixed(2)} ${east.toFixed(2)}`,
    `${east.toFixed(2)}, ${north.toFixed(2)}`,
  ])("is understood: %s", (text) => {
    const read = parsePosition(text);
    expect(read.ok && read.position.latitude).toBeCloseTo(spot.latitude, 6);
    expect(read.ok && read.position.longitude).toBeCloseTo(spot.longitude, 6);
  });
  test.each([
    ["48.85, 2.35", "outside"],
    ["0, 0", "outside"],
    ["59.37", "unreadable"],
    ["torget 5", "unreadable"],
  ])("is refused: %s", (text, why) => {
    expect(parsePosition(text)).toEqual({ ok: false, message: `area:position.${why}` });
  });
  test("of two cells may have blanks between thousands", () => {
    expect(positionOf("6 582 213", "585 247").ok).toBe(true);
  });
});

describe("the pages of places", () => {
  const NEW = { name: "Fristadstorget", kind: "place", position: "59.3712, 16.5091", source: "Påhittad" };
  const idOf = async (name: string) =>
    world.arrange(
      async (tx) => (await listPlaces(tx, { words: name, kind: null, first: 0, most: 1 })).places[0],
    );

  test("add a place, refuse its double, and say what is wrong with a position", async () => {
    expect((await me.post("/arbeta/platser/ny", NEW)).status).toBe(303);
    expect(textOf(await (await me.get("/arbeta/platser?namn=frist")).text())).toContain(
      "Fristadstorget Plats 59.371200, 16.509100 Påhittad",
    );
    const twice = await me.post("/arbeta/platser/ny", NEW);
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain("Det finns redan en plats med det namnet");
    const far = await me.post("/arbeta/platser/ny", { ...NEW, name: "Louvren", position: "48.86 2.33" });
    expect(far.status).toBe(422);
    expect(await far.text()).toContain("Läget ligger inte i Sverige");
  });

  test("change it, and show both versions when somebody else was first", async () => {
    await me.post("/arbeta/platser/ny", { ...NEW, name: "Parken" });
    const { id } = (await idOf("Parken")) ?? { id: "" };
    const address = `/arbeta/platser/${id}`;
    expect((await me.post(address, { ...NEW, name: "Stadsparken", version: "1" })).status).toBe(303);
    const late = await me.post(address, { ...NEW, name: "Parken vid ån", version: "1" });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("Stadsparken");
    expect((await idOf("Stadsparken"))?.version).toBe(2);
  });

  test("close it, so that it cannot be found, and open it again", async () => {
    await me.post("/arbeta/platser/ny", { ...NEW, name: "Gamla bron" });
    const { id } = (await idOf("Gamla bron")) ?? { id: "" };
    const address = `/arbeta/platser/${id}`;
    expect((await me.post(`${address}/stang`, { version: "1", day: "" })).status).toBe(422);
    await me.post(`${address}/stang`, { version: "1", day: "2026-03-16" });
    expect(await found("gamla bron")).toEqual([]);
    expect(textOf(await (await me.get("/arbeta/platser?namn=gamla")).text())).toContain(
      "stängd sedan 16 mars 2026",
    );
    await me.post(`${address}/oppna`, { version: "2" });
    expect(await found("gamla bron")).toEqual(["Gamla bron"]);
  });
});

describe("a table of places", () => {
  async function lookThrough(text: string, source = "Register") {
    const answer = await me.post("/arbeta/platser/las-in", { file: new File([text], "platser.csv"), source });
    const address = answer.headers.get("location") ?? "";
    const page = answer.status === 303 ? await (await me.get(address)).text() : await answer.text();
    const digest = /name="digest" value="(\w+)"/.exec(page)?.[1] ?? "";
    const take = () => me.post(`${address.split("?")[0]}/ta-in`, { source, digest });
    return { status: answer.status, page: textOf(page), take };
  }

  test("adds, moves and leaves alone", async () => {
    const rows = "Namn;Slag;N;E\nSkolan;plats;6582213;585247\nMejeriet;adress;585247;6582213\nUtan läge;;;\n";
    const first = await lookThrough(rows);
    expect(first.page).toContain("3 nya.");
    expect(await found("mejeriet")).toEqual([]);
    expect((await first.take()).status).toBe(303);
    expect(await found("mejeriet")).toEqual(["Mejeriet"]);
    const again = await lookThrough(rows.replace("6582213;585247", "6582300;585247"));
    expect(again.page).toContain("0 nya, ett ändrat och 2 oförändrade.");
    await again.take();
    const [school] = await world.as(analyst, (tx) => findPlaces(tx, "skolan", 1));
    expect(school?.position?.latitude).toBeCloseTo(59.3708, 3);
  });

  test("of postal codes gives the localities of the kommun, each once", async () => {
    const rows = [
      "postal_code,locality,municipality_code,municipality_name",
      "63220,Eskilstuna,0484,Eskilstuna kommun",
      "63221,Eskilstuna,0484,Eskilstuna kommun",
      "64430,Torshälla,0484,Eskilstuna kommun",
      "10004,Stockholm,0180,Stockholms kommun",
    ];
    const looked = await lookThrough(rows.join("\n"));
    expect(looked.page).toContain("2 nya och ett som hör till någon annanstans.");
    await looked.take();
    const all = await world.arrange((tx) =>
      listPlaces(tx, { words: "", kind: "locality", first: 0, most: 9 }),
    );
    expect(all.places.map(({ name }) => name)).toEqual(["Eskilstuna", "Kyrkan", "Torshälla"]);
    const byName = await lookThrough("Postnummer;Ort;Kommun\n63220;Ärla;Eskilstuna\n10004;Solna;Solna\n");
    expect(byName.page).toContain("Ett nytt och ett som hör till någon annanstans.");
  });

  test.each([
    ["Namn;Lat;Long\nX;59.37;", "2 Lat 59.37 Skriv två tal"],
    ["Namn;Lat;Long\nX;48.8;2.3", "2 Lat 48.8 Läget ligger inte i Sverige"],
    ["Namn;Slag\nX;torg", "2 Slag torg"],
    ["Namn\nX\nX", "3 Namn X Platsen står redan på rad 2"],
    ["Nanm\nX", "Nanm"],
  ])("with something wrong says where: %j", async (rows, words) => {
    const { page, take } = await lookThrough(rows);
    expect(page).toContain(words);
    expect((await take()).status).toBe(409);
    expect(await found("x")).toEqual([]);
  });

  test("needs a file and a source", async () => {
    expect((await lookThrough("Namn\nX", "")).page).toContain("Fyll i det här.");
    expect((await me.post("/arbeta/platser/las-in", { source: "S" })).status).toBe(422);
  });
});
