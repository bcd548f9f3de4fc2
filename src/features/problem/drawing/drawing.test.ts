import { describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { addMeasure } from "#app/features/measure/index.ts";
import type { CauseId, CausePlaceId, ProblemId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { addCause } from "../cause/store.ts";
import { aMeasureText } from "../chain.fixture.ts";
import { addProblem } from "../store.ts";
import { DRAWING_KINDS, DRAWINGS, type DrawingKind, type Place, type PlaceText } from "./drawing.ts";
import { readPlaces } from "./queries.ts";
import { addPlace } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const me = await app.signedIn(await world.aPerson({ role: "coordinator", organisation: kommun }));

async function aProblem(causes: readonly string[] = []): Promise<{ id: ProblemId; causes: CauseId[] }> {
  return world.arrange(async (tx) => {
    const text = { statement: "Farlig körning", source: "", sourceDay: null, place: "skolor" };
    const id = await addProblem(tx, text);
    const ids: CauseId[] = [];
    for (const cause of causes) ids.push(await addCause(tx, id, { text: cause, source: "" }));
    return { id, causes: ids };
  });
}

const words = (text: string, branch = "step"): PlaceText => ({
  ...{ branch, breakHow: "", breakWho: "" },
  filling: { causeId: null, text, sourceKind: null, source: "", sourceAddress: "", strength: "assumed" },
});

function put(id: ProblemId, text: PlaceText, drawing: DrawingKind = "event_chain"): Promise<CausePlaceId> {
  return world.arrange((tx) => addPlace(tx, id, drawing, text));
}

async function standing(id: ProblemId): Promise<readonly Place[]> {
  const places = await world.arrange((tx) => readPlaces(tx, id));
  return places.filter(({ removedAt }) => removedAt === null);
}

const textsOf = async (id: ProblemId) => (await standing(id)).map(({ text }) => text);
const pageOf = (id: ProblemId, slug = "handelsekedja") => `/arbeta/problem/${id}/orsaker/${slug}`;
const typed = { branch: "step", ownBranch: "", cause: "", text: "", source: "", breakHow: "", breakWho: "" };

describe("who may", () => {
  const writers = new Set(["coordinator", "police_coordinator", "analyst"]);

  it.each(ROLES)("%s sees all four drawings; only leads and analysts write in them", async (role) => {
    const { id } = await aProblem();
    const place = await put(id, words("Köp av moped"));
    const they = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const [seen, done] = writers.has(role) ? [200, 303] : [403, 403];
    for (const drawing of DRAWING_KINDS) {
      const path = pageOf(id, DRAWINGS[drawing].slug);
      expect([path, (await they.get(path)).status]).toEqual([path, 200]);
      expect((await they.get(`${path}/ny`)).status).toBe(seen);
    }
    const here = `/arbeta/problem/${id}/orsaksbild/${place}`;
    expect((await they.get(here)).status).toBe(seen);
    expect((await they.post(`${pageOf(id)}/ny`, { ...typed, text: "Nytt" })).status).toBe(done);
    expect((await they.post(here, { ...typed, version: "1", text: "Ändrat" })).status).toBe(done);
    for (const button of ["upp", "ner", "ta-bort", "lagg-tillbaka", "gor-till-orsak"])
      expect([button, (await they.post(`${here}/${button}`)).status]).toEqual([button, done]);
  });

  it("never reaches a place through another problem, nor shows a cause of another", async () => {
    const [one, other] = [await aProblem(), await aProblem(["Främmande orsak"])];
    const place = await put(one.id, words("Steg"));
    expect((await me.get(`/arbeta/problem/${other.id}/orsaksbild/${place}`)).status).toBe(404);
    expect((await me.post(`/arbeta/problem/${other.id}/orsaksbild/${place}/ta-bort`)).status).toBe(404);
    const foreign = { ...typed, cause: String(other.causes[0]) };
    expect((await me.post(`${pageOf(one.id)}/ny`, foreign)).status).toBe(422);
    await expect(
      put(one.id, { ...words(""), filling: { causeId: other.causes[0] as CauseId } }),
    ).rejects.toThrow(/foreign key/);
  });
});

describe("a drawing", () => {
  it("shows the same words as a picture with a title and as a list, with what each rests on", async () => {
    const { id } = await aProblem();
    await me.post(`${pageOf(id)}/ny`, {
      ...{ ...typed, text: "Köp av moped", sourceKind: "dialogue", source: "Elever i nian" },
      ...{ sourceAddress: "/arbeta/handelser?fran=2026-01-01", strength: "supported" },
      ...{ breakHow: "Tala med föräldrar", breakWho: "skolan" },
    });
    const html = await (await me.get(pageOf(id))).text();
    expect(html).toMatch(/role="img"[^>]*>\s*<title[^>]*>Händelsekedjan med en sak inritad\./);
    const list = html.slice(html.indexOf('id="lista"'));
    for (const word of [
      "Köp av moped",
      "stöds av uppgifter",
      "Dialog: Elever i nian",
      "Bryts här: Tala med föräldrar",
      "Av: skolan",
    ])
      expect(list).toContain(word);
    expect(list).toContain('href="/arbeta/handelser?fran=2026-01-01"');
    expect(html.slice(0, html.indexOf('id="lista"'))).toContain("1. Köp av moped");
  });

  it.each([
    [{ text: "" }, "Välj en orsak, eller skriv egna ord."],
    [{ text: "x".repeat(1001) }, "Högst 1"],
    [{ text: "ord", sourceAddress: "javascript:alert(1)" }, "börjar med / eller https"],
    [{ text: "ord", sourceAddress: "//annan.se" }, "börjar med / eller https"],
    [{ text: "ord", branch: "victim" }, "Välj"],
  ])("comes back with what to mend, and all that was typed: %j", async (wrong, message) => {
    const { id } = await aProblem();
    const answer = await me.post(`${pageOf(id)}/ny`, { ...typed, breakWho: "Behåll mig", ...wrong });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(message);
    expect(html).toContain('value="Behåll mig"');
    expect(await textsOf(id)).toEqual([]);
  });

  it("is ordered by buttons, within a branch, and stops at the ends", async () => {
    const { id } = await aProblem();
    const ids = [await put(id, words("A")), await put(id, words("B")), await put(id, words("C"))];
    const press = (place: number, way: "upp" | "ner") =>
      me.post(`/arbeta/problem/${id}/orsaksbild/${ids[place]}/${way}`);
    await press(2, "upp");
    expect(await textsOf(id)).toEqual(["A", "C", "B"]);
    const answer = await press(0, "upp");
    expect(answer.headers.get("location")).toContain(`#plats-${ids[0]}`);
    await press(1, "ner");
    expect(await textsOf(id)).toEqual(["A", "C", "B"]);
  });

  it("keeps what is taken out, and takes it back", async () => {
    const { id } = await aProblem();
    const place = await put(id, words("Steget"));
    await me.post(`/arbeta/problem/${id}/orsaksbild/${place}/ta-bort`);
    expect(await textsOf(id)).toEqual([]);
    expect(await (await me.get(pageOf(id))).text()).toContain("Lägg tillbaka: Steget");
    await me.post(`/arbeta/problem/${id}/orsaksbild/${place}/lagg-tillbaka`);
    expect(await textsOf(id)).toEqual(["Steget"]);
  });

  it("has bones of one's own, in words that may hold any sign", async () => {
    const { id } = await aProblem();
    const own = 'Tider & "platser" <1>';
    await me.post(`${pageOf(id, "fiskben")}/ny`, {
      ...typed,
      branch: "victim",
      ownBranch: own,
      text: "Klockan 15",
    });
    const html = await (await me.get(pageOf(id, "fiskben"))).text();
    expect(html).toContain("Tider &amp; ");
    expect(html).not.toContain("<1>");
    expect((await standing(id))[0]).toMatchObject({ branch: own, text: "Klockan 15" });
  });

  it("shows both versions when two write, and saves what is chosen", async () => {
    const { id } = await aProblem();
    const place = await put(id, words("Från början"));
    const here = `/arbeta/problem/${id}/orsaksbild/${place}`;
    await me.post(here, { ...typed, version: "1", text: "Den andras ord" });
    const clash = await me.post(here, { ...typed, version: "1", text: "Mina ord" });
    const html = await clash.text();
    expect(clash.status).toBe(409);
    expect(html).toContain("Mina ord");
    expect(html).toContain("Den andras ord");
    const settled = await me.post(here, {
      ...{ version: "2", branch: "step", ownBranch: "", source: "", breakHow: "", breakWho: "" },
      ...{ "text.version": "mine", "text.mine:text": "Mina ord", "text.theirs:text": "Den andras ord" },
    });
    expect(settled.status).toBe(303);
    expect(await textsOf(id)).toEqual(["Mina ord"]);
  });
});

describe("a cause in drawings", () => {
  it("is one record in several drawings: changed once, changed everywhere", async () => {
    const { id, causes } = await aProblem(["Lätt att trimma"]);
    const causeId = causes[0] as CauseId;
    await put(id, { ...words(""), filling: { causeId } });
    await put(id, { ...words("", "offender"), filling: { causeId } }, "fishbone");
    await me.post(`/arbeta/problem/${id}/orsaker/${causeId}`, {
      ...{ version: "1", text: "Mycket lätt att trimma", source: "Kontroll", strength: "established" },
    });
    for (const slug of ["handelsekedja", "fiskben"]) {
      const html = await (await me.get(pageOf(id, slug))).text();
      expect(html).toContain("Mycket lätt att trimma");
      expect(html).toContain(`#orsak-${causeId}`);
    }
    expect(await (await me.get(`/arbeta/problem/${id}`)).text()).toContain("Står i ");
  });

  it("is made of the words of a place, and brings what answers it into the drawing", async () => {
    const { id } = await aProblem();
    const place = await put(id, words("Köp av moped"));
    expect((await me.post(`/arbeta/problem/${id}/orsaksbild/${place}/gor-till-orsak`)).status).toBe(303);
    const [shown] = await standing(id);
    expect(shown).toMatchObject({ id: place, text: "Köp av moped" });
    const causeId = shown?.causeId;
    if (causeId === null || causeId === undefined) throw new Error("no cause");
    await world.arrange((tx) => addMeasure(tx, aMeasureText({ title: "Föräldramöte", causeIds: [causeId] })));
    const html = await (await me.get(pageOf(id))).text();
    expect(html).toContain("Åtgärd: Föräldramöte");
    expect(html).toContain("En åtgärd svarar på det");
    const removal = await (await me.get(`/arbeta/problem/${id}/orsaksbild/${place}`)).text();
    expect(removal).toContain("det löfte eller den åtgärd som svarar på den");
    expect((await me.post(`/arbeta/problem/${id}/orsaksbild/${place}/gor-till-orsak`)).status).toBe(409);
  });

  it("leaves its words in the drawings when it is removed", async () => {
    const { id, causes } = await aProblem(["Lätt att trimma"]);
    const causeId = causes[0] as CauseId;
    await put(id, { ...words(""), filling: { causeId } });
    expect(await (await me.get(`/arbeta/problem/${id}/orsaker/${causeId}`)).text()).toContain(
      "behåller orden",
    );
    await me.post(`/arbeta/problem/${id}/orsaker/${causeId}/ta-bort`);
    expect(await standing(id)).toMatchObject([{ causeId: null, text: "Lätt att trimma" }]);
  });
});

describe("words that may point at a person", () => {
  it.each(["640823-3234", "640823-3235", "070-123 45 67", "ABC123", "a.berg@exempel.se", "Kalle Anka"])(
    "%s is asked about before it is saved, and saved when the writer has answered",
    async (person) => {
      await world.arrange((tx) =>
        tx
          .insertInto("guardedName")
          .values({ name: "Kalle Anka" })
          .onConflict((clash) => clash.doNothing())
          .execute(),
      );
      const { id } = await aProblem();
      const fields = { ...typed, text: `Killen med ${person} säljer` };
      const asked = await me.post(`${pageOf(id)}/ny`, fields);
      const html = await asked.text();
      expect(asked.status).toBe(422);
      expect(html).toContain(`”${person}”`);
      expect(html).toContain("Killen med");
      expect(await textsOf(id)).toEqual([]);
      expect((await me.post(`${pageOf(id)}/ny`, { ...fields, confirmed: "yes" })).status).toBe(303);
      expect(await textsOf(id)).toHaveLength(1);
    },
  );

  it("are asked about in a cause too, new and changed", async () => {
    const { id, causes } = await aProblem(["Orsak"]);
    const fields = { text: "Ring 070-123 45 67", source: "" };
    expect((await me.post(`/arbeta/problem/${id}/orsaker/ny`, fields)).status).toBe(422);
    const changed = { ...fields, version: "1" };
    expect((await me.post(`/arbeta/problem/${id}/orsaker/${causes[0]}`, changed)).status).toBe(422);
    const answered = { ...changed, confirmed: "yes" };
    expect((await me.post(`/arbeta/problem/${id}/orsaker/${causes[0]}`, answered)).status).toBe(303);
  });
});
