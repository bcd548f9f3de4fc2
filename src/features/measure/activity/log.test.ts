import { describe, expect, test } from "vitest";
import type { MeasureId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { aMeasure, anActivity } from "../measure.fixture.ts";

const world = await freshWorld();
const app = await startApp(world);
const school = await world.anOrganisation({ name: "Skolan" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const owner = await world.aPerson({
  role: "measure_owner",
  organisation: school,
  name: "Rektor vid Exempelskolan",
});
const colleague = await world.aPerson({ role: "measure_owner", organisation: school });
const coordinator = await world.aPerson({ role: "coordinator", organisation: police });
const me = await app.signedIn(owner);

const typed = { requestKey: "nyckel-0001", kind: "done", when: "today", quantity: "1" };
let keys = 0;
const fresh = () => `nyckel-${(keys += 1).toString().padStart(6, "0")}-x`;
const aSchoolMeasure = (values = {}) =>
  world.arrange((tx) => aMeasure(tx, { accountableId: school, ...values }));
const linesOf = (id: MeasureId) =>
  world.arrange((tx) => tx.selectFrom("activity").where("measureId", "=", id).selectAll().execute());

describe("logging on a phone", () => {
  test("two taps and a number, and the receipt says what it came to", async () => {
    const id = await aSchoolMeasure();
    await world.arrange((tx) => anActivity(tx, id, { quantity: 2 }));
    const form = await (await me.get(`/arbeta/atgarder/${id}/logga`)).text();
    const requestKey = /name="requestKey" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const saved = await me.post(`/arbeta/atgarder/${id}/logga`, {
      requestKey,
      kind: "done",
      when: "yesterday",
      quantity: "1",
    });
    expect(saved.status).toBe(303);
    const receipt = await (await me.get(saved.headers.get("location") ?? "")).text();
    expect(receipt).toMatch(/<strong>3<\/strong>\s*<span>av minst 4 tillfällen<\/span>/);
    expect((await linesOf(id)).map(({ day }) => day).toSorted()).toEqual(["2026-03-01", "2026-03-15"]);
  });

  test("a double click logs once", async () => {
    const id = await aSchoolMeasure();
    const requestKey = fresh();
    const answers = await Promise.all(
      [1, 2, 3].map(() => me.post(`/arbeta/atgarder/${id}/logga`, { ...typed, requestKey })),
    );
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await linesOf(id)).toHaveLength(1);
  });

  test("a key from another measure logs nothing", async () => {
    const [one, two] = [await aSchoolMeasure(), await aSchoolMeasure()];
    const requestKey = fresh();
    await me.post(`/arbeta/atgarder/${one}/logga`, { ...typed, requestKey });
    expect((await me.post(`/arbeta/atgarder/${two}/logga`, { ...typed, requestKey })).status).toBe(409);
    expect(await linesOf(two)).toEqual([]);
  });

  test("what looks like personal data is asked about, never taken away", async () => {
    const id = await aSchoolMeasure();
    const text = "Pratade med en vårdnadshavare, 070-123 45 67";
    const asked = await me.post(`/arbeta/atgarder/${id}/logga`, { ...typed, requestKey: fresh(), text });
    const page = await asked.text();
    expect(asked.status).toBe(422);
    expect(page).toContain("ett telefonnummer");
    expect(page).toContain(text);
    expect(await linesOf(id)).toEqual([]);
    const sent = { ...typed, requestKey: fresh(), text, confirmed: "yes" };
    expect((await me.post(`/arbeta/atgarder/${id}/logga`, sent)).status).toBe(303);
    expect((await linesOf(id))[0]?.text).toBe(text);
  });

  test("names of the list, plates and numbers with a slip of the pen are asked about as in events", async () => {
    await world.arrange((tx) => tx.insertInto("guardedName").values({ name: "Kalle Anka" }).execute());
    const id = await aSchoolMeasure();
    for (const words of ["Kalle Ankas moped", "ABC123 stod kvar", "640823-3235"]) {
      const fields = { ...typed, requestKey: fresh(), text: words };
      expect((await me.post(`/arbeta/atgarder/${id}/logga`, fields)).status).toBe(422);
    }
  });

  test.each([
    [{ when: "other", otherDay: "2026-03-17" }, "Något som är gjort kan inte ligga framåt i tiden"],
    [{ when: "other", otherDay: "" }, "Välj en dag."],
    [{ kind: "planned", when: "yesterday" }, "Dagen har redan varit"],
    [{ quantity: "" }, "Fyll i det här."],
    [{ quantity: "-1" }, "Talet kan inte vara mindre än noll."],
    [{ quantity: "två" }, "Skriv ett tal"],
    [{ kind: "x" }, "Välj ett av alternativen."],
  ])("%j comes back with what was typed", async (wrong, message) => {
    const id = await aSchoolMeasure();
    const answer = await me.post(`/arbeta/atgarder/${id}/logga`, {
      ...typed,
      requestKey: fresh(),
      text: "Kvar",
      ...wrong,
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(message);
    expect(page).toContain('value="Kvar"');
    expect(await linesOf(id)).toEqual([]);
  });

  test("plus and minus work without script and save nothing", async () => {
    const id = await aSchoolMeasure();
    const path = `/arbeta/atgarder/${id}/logga/antal`;
    const quantityIn = async (fields: Record<string, string>) => {
      const page = await (await me.post(path, { ...typed, text: "Kvar", ...fields })).text();
      expect(page).toContain('value="Kvar"');
      return /name="quantity"[^>]*value="([^"]*)"/.exec(page)?.[1];
    };
    expect(await quantityIn({ quantity: "3", step: "1" })).toBe("4");
    expect(await quantityIn({ quantity: "2,5", step: "-1" })).toBe("1,5");
    expect(await quantityIn({ quantity: "0", step: "-1" })).toBe("0");
    expect(await quantityIn({ quantity: "", step: "1" })).toBe("1");
    expect(await linesOf(id)).toEqual([]);
  });

  test("undo takes it out of the count and leaves it in the log", async () => {
    const id = await aSchoolMeasure();
    const saved = await me.post(`/arbeta/atgarder/${id}/logga`, { ...typed, requestKey: fresh() });
    const receipt = saved.headers.get("location") ?? "";
    expect((await me.post(`${receipt}/angra`)).status).toBe(303);
    expect(await (await me.get(receipt)).text()).toContain("Ångrades direkt");
    expect((await linesOf(id))[0]).toMatchObject({ withdrawnBy: owner });
    expect((await me.post(`${receipt}/angra`)).status).toBe(409);
    const page = await (await me.get(`/arbeta/atgarder/${id}`)).text();
    expect(page).toContain("Inte påbörjat");
    expect(page).toContain("Tillbakatagen");
  });

  test("a colleague cannot take back what somebody else logged, the coordinator can, with a reason", async () => {
    const id = await aSchoolMeasure();
    const saved = await me.post(`/arbeta/atgarder/${id}/logga`, { ...typed, requestKey: fresh() });
    const path = `${saved.headers.get("location") ?? ""}/ta-tillbaka`;
    expect((await (await app.signedIn(colleague)).post(path, { reason: "Fel" })).status).toBe(403);
    const boss = await app.signedIn(coordinator);
    expect((await boss.post(path, { reason: " " })).status).toBe(422);
    expect((await boss.post(path, { reason: "Loggades på fel åtgärd." })).status).toBe(303);
    expect((await linesOf(id))[0]?.withdrawalReason).toBe("Loggades på fel åtgärd.");
  });

  test("a stopped measure is not logged", async () => {
    const id = await aSchoolMeasure();
    await world.arrange((tx) =>
      tx.updateTable("measure").set({ stoppedOn: TODAY, stopReason: "Slut" }).where("id", "=", id).execute(),
    );
    expect(await (await me.get(`/arbeta/atgarder/${id}/logga`)).text()).toContain("Åtgärden är stoppad");
    expect((await me.post(`/arbeta/atgarder/${id}/logga`, { ...typed, requestKey: fresh() })).status).toBe(
      409,
    );
  });
});

describe("where logging begins", () => {
  test("one's own measures, the most used first, then those one answers for", async () => {
    const fresh = await world.anOrganisation({ name: "Fritidsgårdarna" });
    const person = await world.aPerson({ role: "measure_owner", organisation: fresh });
    await world.arrange(async (tx) => {
      await aMeasure(tx, { title: "Sällan", accountableId: fresh });
      await aMeasure(tx, { title: "Som partner", accountableId: police, partnerIds: [fresh] });
      await aMeasure(tx, { title: "Min egen", accountableId: police, responsibleId: person });
      await aMeasure(tx, { title: "Någon annans", accountableId: police });
      const often = await aMeasure(tx, { title: "Ofta", accountableId: fresh });
      await anActivity(tx, often, { personId: person });
      await anActivity(tx, often, { personId: person });
      const once = await aMeasure(tx, { title: "En gång", accountableId: fresh });
      await anActivity(tx, once, { personId: person });
    });
    const page = await (await (await app.signedIn(person)).get("/arbeta/logga")).text();
    const order = ["Ofta", "En gång", "Min egen"].map((title) => page.indexOf(title));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page).toContain("Som partner");
    expect(page).not.toContain("Någon annans");
  });
});
