import { describe, expect, test } from "vitest";
import { readEditions, signEdition } from "#app/features/signing/index.ts";
import type { EditionId, PersonId, PromiseId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anItem, aPromise } from "../promise.fixture.ts";
import type { PromiseContent } from "../promise.ts";
import { readPromise, readPromiseContent } from "../queries.ts";
import { savePromiseContent } from "../store.ts";
import { itemsOf } from "../working-text.ts";
import { readOverrides } from "./overrides.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun", kind: "kommun" });
const police = await world.anOrganisation({ name: "Polismyndigheten", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, name: "Mira" });
const chair = await world.aPerson({ role: "signatory", organisation: kommun });
const chief = await world.aPerson({ role: "signatory", organisation: police });
const me = await app.signedIn(coordinator);

const saved = (
  content: PromiseContent = aPromise(),
  predecessor: PromiseId | null = null,
): Promise<PromiseId> =>
  world.as(coordinator, (tx) =>
    savePromiseContent(tx, content, { status: "draft", importedFrom: null, predecessor }),
  );
const promiseOf = (id: PromiseId) => world.as(coordinator, (tx) => readPromise(tx, id));
const editionsOf = (id: PromiseId) =>
  world.as(coordinator, (tx) => readEditions(tx, { kind: "promise", id }));

async function seenOn(id: PromiseId): Promise<string> {
  const html = await (await me.get(`/arbeta/loften/${id}/granskning`)).text();
  return /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

/** A reason for each class of gap that the page asks one for. */
async function reasonsFor(id: PromiseId): Promise<Record<string, string>> {
  const html = await (await me.get(`/arbeta/loften/${id}/granskning`)).text();
  const names = [...html.matchAll(/<textarea[^>]*name="(reason\.\w+)"/g)].map((match) => match[1] ?? "");
  return Object.fromEntries(names.map((name) => [name, `Därför (${name}).`]));
}

async function send(id: PromiseId): Promise<Response> {
  return me.post(`/arbeta/loften/${id}/skicka`, { ...(await reasonsFor(id)), seen: await seenOn(id) });
}

async function signAll(id: PromiseId): Promise<void> {
  const [edition] = await editionsOf(id);
  const sign = (person: PersonId, party: number) =>
    world.as(person, (tx) =>
      signEdition(tx, {
        edition: edition?.id as EditionId,
        party,
        sha256: edition?.sha256 ?? "",
        person: { id: person, name: "Undertecknaren" },
        kommun: world.kommun,
        keys: app.services.keys,
        now: NOON,
        requestId: "test",
      }),
    );
  await sign(chair, 0);
  await sign(chief, 1);
}

describe("the checker's page", () => {
  test("says of each remark what, why and what to do, with a way to the field", async () => {
    const id = await saved(
      aPromise({ purpose: null, focusAreas: [{ name: "Trafik", items: [anItem({ place: null })] }] }),
    );
    const html = await (await me.get(`/arbeta/loften/${id}/granskning`)).text();
    expect(html).toContain(`href="/arbeta/loften/${id}/om#purpose"`);
    expect(html).toContain("Därför");
    expect(html).toContain("Gör så här");
    expect(html).toContain("#causes");
    expect(html).not.toContain("{{");
  });

  test("has no button for those who may not send, and none when nobody could sign", async () => {
    const analyst = await app.signedIn(await world.aPerson({ role: "analyst" }));
    const id = await saved();
    expect(await (await analyst.get(`/arbeta/loften/${id}/granskning`)).text()).not.toContain(
      `/arbeta/loften/${id}/skicka`,
    );
    const nobody = await saved(
      aPromise({ parties: [{ name: "Föreningen", kind: "other", signatoryTitle: null }], focusAreas: [] }),
    );
    const html = await (await me.get(`/arbeta/loften/${nobody}/granskning`)).text();
    expect(html).toContain("Föreningen är inte kopplad till en organisation");
    expect(html).not.toContain("/skicka");
    expect((await me.post(`/arbeta/loften/${nobody}/skicka`, { seen: "" })).status).toBe(409);
  });
});

describe("sending for signing", () => {
  test("with gaps asks why, class by class, keeps what was written, and records it with the name", async () => {
    const id = await saved();
    const reasons = await reasonsFor(id);
    const names = Object.keys(reasons);
    expect(names).toContain("reason.cause_missing");
    const seen = await seenOn(id);
    const { [names[0] ?? ""]: _first, ...rest } = reasons;
    const refused = await me.post(`/arbeta/loften/${id}/skicka`, { ...rest, seen });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain(`href="#${names[0] ?? ""}"`);
    for (const reason of Object.values(rest)) expect(html).toContain(reason);
    expect((await promiseOf(id)).status).toBe("draft");

    expect((await me.post(`/arbeta/loften/${id}/skicka`, { ...reasons, seen })).status).toBe(303);
    const overrides = await world.as(coordinator, (tx) => readOverrides(tx, id));
    expect(
      overrides
        .filter(({ code }) => code === "cause_missing")
        .map(({ place, reason, person }) => [place, reason, person]),
    ).toEqual(
      ["0.0", "0.1", "1.0"].map((place) => [
        `cause_missing:${place}`,
        "Därför (reason.cause_missing).",
        "Mira",
      ]),
    );
  });

  test("freezes the text and tells which item stands where", async () => {
    const id = await saved();
    expect((await send(id)).status).toBe(303);
    const promise = await promiseOf(id);
    expect(promise.status).toBe("signing");
    const [edition] = await editionsOf(id);
    expect(JSON.parse(edition?.document ?? "{}")).toMatchObject({
      address: promise.slug,
      number: 1,
      content: aPromise(),
    });
    const places = await world.as(coordinator, (tx) =>
      tx
        .selectFrom("editionItem")
        .selectAll()
        .where("editionItem.editionId", "=", edition?.id as EditionId)
        .orderBy("editionItem.reference")
        .execute(),
    );
    expect(places.map(({ itemId }) => itemId)).toEqual(itemsOf(promise).map((item) => item.id));
    const html = await (await me.get(`/arbeta/loften/${id}`)).text();
    expect(html).toContain("kommunstyrelsens ordförande");
    expect(html).toContain("inte undertecknat än");
  });

  test("a text that somebody changed while it was read is not sent, and nothing written is lost", async () => {
    const id = await saved();
    const reasons = await reasonsFor(id);
    const seen = await seenOn(id);
    const [area] = (await promiseOf(id)).focusAreas;
    await me.post(`/arbeta/loften/${id}/fokusomraden/${area?.id ?? ""}`, { name: "Annat", before: "Trafik" });
    const answer = await me.post(`/arbeta/loften/${id}/skicka`, { ...reasons, seen });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain("Texten har ändrats");
    expect(html).toContain("Därför (reason.cause_missing).");
    expect((await promiseOf(id)).status).toBe("draft");
  });

  test("two who send at once send once", async () => {
    const id = await saved();
    const fields = { ...(await reasonsFor(id)), seen: await seenOn(id) };
    const answers = await Promise.all([1, 2].map(() => me.post(`/arbeta/loften/${id}/skicka`, fields)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409]);
    expect(await editionsOf(id)).toHaveLength(1);
  });
});

describe("the steps of a promise", () => {
  test("what waits for signatures can be taken back with a reason", async () => {
    const id = await saved();
    await send(id);
    expect((await me.post(`/arbeta/loften/${id}/aterta`, { reason: " " })).status).toBe(422);
    expect((await me.post(`/arbeta/loften/${id}/aterta`, { reason: "Fel datum." })).status).toBe(303);
    expect((await promiseOf(id)).status).toBe("draft");
    expect((await editionsOf(id))[0]?.withdrawal).toMatchObject({ reason: "Fel datum." });
    const html = await (await me.get(`/arbeta/loften/${id}/granskning`)).text();
    expect(html).toContain("Därför (reason.cause_missing).");
  });

  test("a signed promise is amended with a reason, and the amendment can be dropped: the text is as signed", async () => {
    const id = await saved();
    await send(id);
    await signAll(id);
    const signed = await promiseOf(id);
    expect(signed.status).toBe("in_force");
    expect((await me.post(`/arbeta/loften/${id}/andra`, { reason: "Skolan har flyttat." })).status).toBe(303);
    const items = itemsOf(signed);
    await me.post(`/arbeta/loften/${id}/ataganden/${items[0]?.id ?? ""}/ta-bort`);
    await me.post(`/arbeta/loften/${id}/om`, {
      title: "Ett annat namn",
      scopeKind: "kommun",
      version: String((await promiseOf(id)).version),
    });
    const changed = await promiseOf(id);
    expect(changed).toMatchObject({
      title: "Ett annat namn",
      slug: signed.slug,
      amendmentReason: "Skolan har flyttat.",
    });
    expect((await me.post(`/arbeta/loften/${id}/slapp-andringen`)).status).toBe(303);
    const after = await promiseOf(id);
    expect(await world.as(coordinator, (tx) => readPromiseContent(tx, id))).toEqual(aPromise());
    expect(itemsOf(after).map((item) => item.id)).toEqual(items.map((item) => item.id));
    expect(after).toMatchObject({ status: "in_force", amendmentReason: null });
  });

  test("an imported promise has no signed text here to go back to", async () => {
    const id = await world.as(coordinator, (tx) =>
      savePromiseContent(tx, aPromise(), { status: "in_force", importedFrom: "eskilstuna.json" }),
    );
    await me.post(`/arbeta/loften/${id}/andra`, { reason: "Stavfel." });
    expect(await (await me.get(`/arbeta/loften/${id}/slapp-andringen`)).text()).toContain(
      "undertecknat utanför Handslag",
    );
    expect((await me.post(`/arbeta/loften/${id}/slapp-andringen`)).status).toBe(409);
  });

  test("is archived after a question, and then left alone", async () => {
    const id = await saved();
    expect((await me.get(`/arbeta/loften/${id}/arkivera`)).status).toBe(200);
    expect((await me.post(`/arbeta/loften/${id}/arkivera`)).status).toBe(303);
    expect((await promiseOf(id)).status).toBe("archived");
    for (const step of ["arkivera", "andra", "aterta", "slapp-andringen"]) {
      expect([step, (await me.get(`/arbeta/loften/${id}/${step}`)).status]).toEqual([step, 409]);
      expect([step, (await me.post(`/arbeta/loften/${id}/${step}`, { reason: "x" })).status]).toEqual([
        step,
        409,
      ]);
    }
  });
});

describe("the promise beside the one before", () => {
  test("shows the difference, asks why what is repeated is, and takes the answer", async () => {
    const before = await saved();
    const items = [
      anItem({ text: "Genomföra minst sex trafikkontroller vid skolorna." }),
      anItem({ text: "Öppna en fritidsgård i Nyfors." }),
    ];
    const id = await saved(aPromise({ focusAreas: [{ name: "Trafik", items }] }), before);
    const html = await (await me.get(`/arbeta/loften/${id}/jamforelse`)).text();
    expect(html).toMatch(/<del>.*fyra/);
    expect(html).toMatch(/<ins>.*sex/);
    expect(html).toContain("Laga trasiga lampor.");
    const [item] = itemsOf(await promiseOf(id));
    const path = `/arbeta/loften/${id}/ataganden/${item?.id ?? ""}/skal`;
    expect(html).toContain(path);
    expect((await me.post(path, { reason: "" })).status).toBe(422);
    expect((await me.post(path, { reason: "Farten är fortfarande hög." })).status).toBe(303);
    const after = await (await me.get(`/arbeta/loften/${id}/jamforelse`)).text();
    expect(after).toContain("Farten är fortfarande hög.");
    expect(after).not.toContain(path);
  });

  test("says so when there is none", async () => {
    const html = await (await me.get(`/arbeta/loften/${await saved()}/jamforelse`)).text();
    expect(html).toContain("inget tidigare löfte");
  });
});
