import { describe, expect, it } from "vitest";
import { addMeasure } from "#app/features/measure/index.ts";
import { savePromiseContent, readPromiseItems } from "#app/features/promise/index.ts";
import type { Role } from "#app/access/roles.ts";
import { ROLES } from "#app/access/roles.ts";
import type { CauseId, ProblemId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anItem, aMeasureText, aPromise } from "./chain.fixture.ts";
import { addCause, addProblem } from "./index.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });
const me = await app.signedIn(coordinator);

async function aProblem(causes: readonly string[] = []): Promise<{ id: ProblemId; causes: CauseId[] }> {
  return world.arrange(async (tx) => {
    const text = {
      statement: "Farlig körning vid skolor",
      source: "Lägesbilden",
      sourceDay: null,
      place: "skolor",
    };
    const id = await addProblem(tx, text);
    const ids: CauseId[] = [];
    for (const cause of causes) ids.push(await addCause(tx, id, { text: cause, source: "" }));
    return { id, causes: ids };
  });
}

const empty = { source: "", sourceDay: "", place: "" };

describe("who may", () => {
  const writers: ReadonlySet<Role> = new Set(["coordinator", "police_coordinator", "analyst"]);

  it.each(ROLES)("%s reads problems, chain and threads; only leads and analysts write", async (role) => {
    const { id, causes } = await aProblem(["Lätt att trimma"]);
    const they = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const here = `/arbeta/problem/${id}`;
    for (const path of ["/arbeta/problem", here, "/arbeta/kedja", "/arbeta/losa-tradar"]) {
      expect([path, (await they.get(path)).status]).toEqual([path, 200]);
    }
    const [seen, done] = writers.has(role) ? [200, 303] : [403, 403];
    for (const path of [
      "/arbeta/problem/ny",
      `${here}/andra`,
      `${here}/orsaker/ny`,
      `${here}/orsaker/${causes[0]}`,
    ]) {
      expect([path, (await they.get(path)).status]).toEqual([path, seen]);
    }
    const thread = `/arbeta/losa-tradar/cause_without_measure/${causes[0]}`;
    expect((await they.get(thread)).status).toBe(seen);
    expect((await they.post("/arbeta/problem/ny", { statement: "Nytt", ...empty })).status).toBe(done);
    expect((await they.post(`${here}/orsaker/ny`, { text: "Orsak", source: "" })).status).toBe(done);
    expect((await they.post(thread, { reason: "Vi väntar på skolan." })).status).toBe(done);
    expect((await they.post(`${here}/avsluta`)).status).toBe(done);
  });

  it("never reaches a cause through another problem, nor a problem of another kommun", async () => {
    const [one, other] = [await aProblem(["Orsak"]), await aProblem()];
    expect((await me.get(`/arbeta/problem/${other.id}/orsaker/${one.causes[0]}`)).status).toBe(404);
    expect((await me.post(`/arbeta/problem/${other.id}/orsaker/${one.causes[0]}/ta-bort`)).status).toBe(404);
    const foreign = await world.arrange(
      (tx) => addProblem(tx, { statement: "Annat", ...empty, sourceDay: null }),
      world.otherKommun,
    );
    expect((await me.get(`/arbeta/problem/${foreign}`)).status).toBe(404);
    expect((await me.get("/arbeta/problem/inget-id")).status).toBe(404);
  });
});

describe("a problem", () => {
  it("is written, and shown with its source", async () => {
    const answer = await me.post("/arbeta/problem/ny", {
      ...{
        statement: "Otryggt ute på kvällen",
        source: "Enkäten",
        sourceDay: "2025-11-05",
        place: "Fröslunda",
      },
    });
    const address = (answer.headers.get("location") ?? "").replace(/\?.*/, "");
    const html = await (await me.get(address)).text();
    expect(html).toContain("Otryggt ute på kvällen");
    expect(html).toContain("Källa: Enkäten, 5 november 2025.");
    expect(html).toContain("Inga orsaker än");
    expect(html).toContain("Ingen orsak");
  });

  it.each([
    [{ statement: "", ...empty }, "Fyll i det här"],
    [{ statement: "x".repeat(501), ...empty }, "Högst 500 tecken"],
    [{ statement: "Problem", ...empty, sourceDay: "5 november" }, "Skriv datumet som"],
  ])("comes back with what to mend, and all that was typed", async (fields, message) => {
    const answer = await me.post("/arbeta/problem/ny", { ...fields, place: "Torshälla" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(message);
    expect(html).toContain('value="Torshälla"');
  });

  it("shows both versions when two write, and takes what is chosen", async () => {
    const { id } = await aProblem();
    const here = `/arbeta/problem/${id}`;
    await me.post(`${here}/andra`, {
      version: "1",
      statement: "Den andras ord",
      source: "A",
      sourceDay: "",
      place: "",
    });
    const mine = { version: "1", statement: "Mina ord", source: "A", sourceDay: "", place: "" };
    const clash = await me.post(`${here}/andra`, mine);
    const html = await clash.text();
    expect(clash.status).toBe(409);
    expect(html).toContain("Mina ord");
    expect(html).toContain("Den andras ord");
    const settled = await me.post(`${here}/andra`, {
      ...{ version: "2", source: "A", sourceDay: "", place: "", "statement.version": "theirs" },
      ...{ "statement.mine:statement": "Mina ord", "statement.theirs:statement": "Den andras ord" },
    });
    expect(settled.status).toBe(303);
    const after = await (await me.get(here)).text();
    expect(after).toContain("Den andras ord");
    expect(after).not.toContain("Mina ord");
  });

  it("is put aside and taken up again, its causes kept", async () => {
    const { id } = await aProblem(["Orsak som blir kvar"]);
    await me.post(`/arbeta/problem/${id}/avsluta`);
    const html = await (await me.get(`/arbeta/problem/${id}`)).text();
    expect(html).toContain("Lagt åt sidan 16 mars 2026.");
    expect(html).toContain("Orsak som blir kvar");
    await me.post(`/arbeta/problem/${id}/ateruppta`);
    expect(await (await me.get(`/arbeta/problem/${id}`)).text()).not.toContain("Lagt åt sidan 16");
  });

  it("shows what is typed as text, never as markup", async () => {
    const { id } = await aProblem();
    await me.post(`/arbeta/problem/${id}/orsaker/ny`, { text: "<script>alert(1)</script>", source: "<b>" });
    const html = await (await me.get(`/arbeta/problem/${id}`)).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script>alert");
  });
});

describe("causes", () => {
  async function order(id: ProblemId): Promise<readonly string[]> {
    const html = await (await me.get(`/arbeta/problem/${id}`)).text();
    return [...html.matchAll(/<h3[^>]*id="orsak-[^"]+"[^>]*>([^<]+)/g)].map(([, text = ""]) => text.trim());
  }

  it("are moved, and stop at the ends", async () => {
    const { id, causes } = await aProblem(["A", "B", "C"]);
    const press = (place: number, way: "upp" | "ner") =>
      me.post(`/arbeta/problem/${id}/orsaker/${causes[place]}/${way}`);
    await press(2, "upp");
    expect(await order(id)).toEqual(["A", "C", "B"]);
    await press(0, "upp");
    await press(1, "ner");
    expect(await order(id)).toEqual(["A", "C", "B"]);
  });

  it("clash on their own, not when two write different ones", async () => {
    const { id, causes } = await aProblem(["A", "B"]);
    const change = (cause: CauseId | undefined, text: string) =>
      me.post(`/arbeta/problem/${id}/orsaker/${cause}`, { version: "1", text, source: "" });
    expect((await change(causes[0], "A ny")).status).toBe(303);
    expect((await change(causes[1], "B ny")).status).toBe(303);
    expect((await change(causes[0], "A igen")).status).toBe(409);
  });

  it("show both ways what answers them, and are removed without what answered", async () => {
    const { id, causes } = await aProblem(["Lätt att trimma"]);
    const { promise, measure } = await world.arrange(async (tx) => {
      const promise = await savePromiseContent(tx, aPromise([anItem({ heading: "Bromsprov" })]), {
        status: "draft",
        importedFrom: null,
      });
      const [item] = await readPromiseItems(tx, promise);
      if (item === undefined) throw new Error("no item");
      await tx
        .insertInto("promiseItemCause")
        .values({ itemId: item.id, causeId: causes[0] as CauseId })
        .execute();
      const measure = await addMeasure(tx, aMeasureText({ title: "Kontroll", causeIds: causes }));
      return { promise, measure };
    });
    const html = await (await me.get(`/arbeta/problem/${id}`)).text();
    expect(html).toMatch(new RegExp(`href="/arbeta/loften/${promise}#a-[^"]+">Löfte 1.1 Bromsprov`));
    expect(html).toContain(`href="/arbeta/atgarder/${measure}"`);
    const page = await (await me.get(`/arbeta/problem/${id}/orsaker/${causes[0]}`)).text();
    expect(page).toContain("2 löften och åtgärder svarar på den");
    expect((await me.post(`/arbeta/problem/${id}/orsaker/${causes[0]}/ta-bort`)).status).toBe(303);
    expect(await order(id)).toEqual([]);
    expect((await me.get(`/arbeta/atgarder/${measure}`)).status).toBe(200);
  });
});
