import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#app/access/roles.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { AgreementId } from "#app/schema/tables.ts";
import { startApp, type Visitor } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { agreementsToRenew, readAgreement, readAgreements } from "./queries.ts";
import { type AgreementInput, saveAgreement } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun" });
const police = await world.anOrganisation({ name: "Polismyndigheten", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });

const input: AgreementInput = {
  title: "Samverkansöverenskommelse 2024–2026",
  parties: [
    { organisationId: kommun, signatoryTitle: "kommunstyrelsens ordförande" },
    { organisationId: police, signatoryTitle: "lokalpolisområdeschef" },
  ],
  purpose: "Minska brotten.",
  areas: ["Unga"],
  problems: ["Narkotika i centrum"],
  goals: [{ text: "Färre rån", measuredBy: "Anmälda rån" }],
  documentation: "Protokoll.",
  followUp: "Varje år.",
  period: { from: isoDate("2024-01-01"), to: isoDate("2026-08-15") },
  renewalWarningMonths: 6,
  source: null,
};

let me: Visitor;
let id: AgreementId;

const at = (rest = "") => `/arbeta/overenskommelser/${id}${rest}`;
const read = () => world.as(coordinator, (tx) => readAgreement(tx, id));
const setStatus = (status: string) =>
  world.owner.query("update k0484.agreement set status = $2 where id = $1", [id, status]);

/** What the form sends when nothing is changed. */
const typed = (version: number) => ({
  title: input.title,
  party: [kommun, police, ""],
  signatoryTitle: ["kommunstyrelsens ordförande", "lokalpolisområdeschef", ""],
  purpose: input.purpose,
  areas: "Unga",
  problems: "Narkotika i centrum",
  goal: ["Färre rån", ""],
  measuredBy: ["Anmälda rån", ""],
  documentation: input.documentation,
  followUp: input.followUp,
  from: "2024-01-01",
  to: "2026-08-15",
  renewalWarningMonths: "6",
  source: "",
  version: String(version),
});

const pdf = (name = "Bilaga å.pdf") => new File(["%PDF-1.7 innehåll"], name, { type: "application/pdf" });

beforeEach(async () => {
  me = await app.signedIn(coordinator);
  id = await world.arrange((tx) => saveAgreement(tx, input));
});

describe("writing", () => {
  test("a new agreement is saved as a draft with an address of its own", async () => {
    const { version: _version, ...fields } = typed(1);
    const answer = await me.post("/arbeta/overenskommelser/ny", fields);
    expect(answer.status).toBe(303);
    const location = answer.headers.get("location") ?? "";
    id = /overenskommelser\/([0-9a-f-]+)/.exec(location)?.[1] as AgreementId;
    expect(await read()).toMatchObject({ ...input, parties: input.parties, status: "draft", version: 1 });
  });

  test("two with the same name get two addresses", async () => {
    await world.arrange((tx) => saveAgreement(tx, input));
    const { rows } = await world.owner.query<{ slug: string }>("select slug from k0484.agreement");
    expect(new Set(rows.map((row) => row.slug)).size).toBe(rows.length);
  });

  test("a changed text replaces the old one", async () => {
    const answer = await me.post(at("/text"), {
      ...typed(1),
      areas: "Unga\nTrafik",
      goal: ["", ""],
      measuredBy: ["", ""],
    });
    expect(answer.status).toBe(303);
    expect(await read()).toMatchObject({ areas: ["Unga", "Trafik"], goals: [], version: 2 });
  });

  test("a period that ends before it begins is given back with everything typed", async () => {
    const answer = await me.post(at("/text"), { ...typed(1), to: "2023-12-31", purpose: "Nytt syfte" });
    const body = await answer.text();
    expect(answer.status).toBe(422);
    expect(body).toContain("Slutet ligger före början.");
    expect(body).toContain("Nytt syfte");
    expect(await read()).toMatchObject({ purpose: input.purpose, version: 1 });
  });

  test("two who change the same text: the second sees both versions and can save on top", async () => {
    await me.post(at("/text"), { ...typed(1), purpose: "Det förstas syfte" });
    const answer = await me.post(at("/text"), { ...typed(1), purpose: "Det andras syfte" });
    const body = await answer.text();
    expect(answer.status).toBe(409);
    expect(body).toContain("Det förstas syfte");
    expect(body).toContain("Det andras syfte");

    const { purpose: _purpose, ...rest } = typed(2);
    const settled = await me.post(at("/text"), {
      ...rest,
      "purpose.version": "mine",
      "purpose.mine:purpose": "Det andras syfte",
      "purpose.theirs:purpose": "Det förstas syfte",
    });
    expect(settled.status).toBe(303);
    expect(await read()).toMatchObject({ purpose: "Det andras syfte", areas: ["Unga"], version: 3 });
  });

  test.each(["signing", "in_force", "ended"])("an agreement in %s is not changed", async (status) => {
    await setStatus(status);
    expect((await me.get(at("/text"))).status).toBe(303);
    expect((await me.post(at("/text"), { ...typed(1), purpose: "Annat" })).status).toBe(409);
    expect((await me.post(at("/bilagor"), { file: pdf() })).status).toBe(409);
    expect((await read()).purpose).toBe(input.purpose);
  });
});

describe("attachments", () => {
  test("are kept as they are, fetched under their name, and removed", async () => {
    expect((await me.post(at("/bilagor"), { file: pdf() })).status).toBe(303);
    const [attachment] = (await read()).attachments;
    const answer = await me.get(at(`/bilagor/${attachment?.id}`));
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain(
      "attachment; filename*=UTF-8''Bilaga%20%C3%A5.pdf",
    );
    expect(await answer.text()).toBe("%PDF-1.7 innehåll");

    expect((await me.post(at(`/bilagor/${attachment?.id}/ta-bort`))).status).toBe(303);
    expect((await read()).attachments).toEqual([]);
  });

  test("that are something else than they say are refused", async () => {
    const answer = await me.post(at("/bilagor"), { file: new File(["<script>"], "avtal.pdf") });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("stämmer inte innehållet med namnet");
    expect((await read()).attachments).toEqual([]);
  });

  test("over 20 MB are refused with the limit named", async () => {
    const answer = await me.post(at("/bilagor"), {
      file: new File([new Uint8Array(21 * 1024 * 1024)], "avtal.pdf"),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("20 MB");
  });

  test("of another agreement are not found", async () => {
    await me.post(at("/bilagor"), { file: pdf() });
    const [attachment] = (await read()).attachments;
    id = await world.arrange((tx) => saveAgreement(tx, input));
    expect((await me.get(at(`/bilagor/${attachment?.id}`))).status).toBe(404);
    expect((await me.post(at(`/bilagor/${attachment?.id}/ta-bort`))).status).toBe(404);
  });
});

describe("signing", () => {
  test("needs purpose and areas by law, and says so", async () => {
    await me.post(at("/text"), { ...typed(1), purpose: "", areas: "" });
    const answer = await me.post(at("/skicka"));
    const body = await answer.text();
    expect(answer.status).toBe(422);
    expect(body).toContain("Texten är inte skickad");
    expect(body).toContain("Syftet saknas. Lagen (2023:196, 9 §)");
    expect(body).toContain("Områden saknas. Lagen (2023:196, 9 §)");
    expect((await read()).status).toBe("draft");
  });

  test("freezes the text with its attachments", async () => {
    await me.post(at("/bilagor"), { file: pdf() });
    expect((await me.post(at("/skicka"))).status).toBe(303);
    const { rows } = await world.owner.query<{ document: string }>(
      "select document from k0484.edition where agreement_id = $1",
      [id],
    );
    expect(JSON.parse(rows[0]?.document ?? "")).toMatchObject({
      kind: "agreement",
      content: { purpose: input.purpose, attachments: [{ fileName: "Bilaga å.pdf", size: 18 }] },
      signatories: [{ party: "Eskilstuna kommun" }, { party: "Polismyndigheten" }],
    });
    expect((await read()).status).toBe("signing");
  });

  test("is taken back with a reason", async () => {
    await me.post(at("/skicka"));
    expect((await me.post(at("/aterta"), { reason: "" })).status).toBe(422);
    expect((await me.post(at("/aterta"), { reason: "Fel år" })).status).toBe(303);
    expect((await read()).status).toBe("draft");
    expect(await (await me.get(at())).text()).toContain("avbruten 16 mars 2026");
  });
});

describe("an agreement in force", () => {
  beforeEach(() => setStatus("in_force"));

  test("warns in time that it runs out", async () => {
    const body = await (await me.get(at())).text();
    expect(body).toContain("Det är dags att börja förnya");
    expect(body).toContain("Löper ut om 5 månader. Den sista dagen är 15 augusti 2026.");
    const list = await (await me.get("/arbeta/overenskommelser")).text();
    expect(list).toContain("Löper ut om 5 månader");
  });

  test("stands among those to renew, the most urgent first", async () => {
    const soon = { from: isoDate("2024-01-01"), to: isoDate("2026-03-31") };
    const urgent = await world.arrange((tx) => saveAgreement(tx, { ...input, period: soon }));
    const far = await world.arrange((tx) => saveAgreement(tx, { ...input, renewalWarningMonths: 1 }));
    await world.owner.query("update k0484.agreement set status = 'in_force' where id = any ($1)", [
      [urgent, far],
    ]);
    const ids = (await world.as(coordinator, (tx) => agreementsToRenew(tx, TODAY))).map((line) => line.id);
    expect(ids.indexOf(urgent)).toBe(0);
    expect(ids).toContain(id);
    expect(ids).not.toContain(far);
  });

  test("is amended with a reason that the next edition carries", async () => {
    const answer = await me.post(at("/andra"), { reason: "En part till" });
    expect(answer.headers.get("location")).toBe(at("/text"));
    expect(await read()).toMatchObject({ status: "amending", amendmentReason: "En part till" });
  });

  test("is ended, and then stands still", async () => {
    expect((await me.get(at("/avsluta"))).status).toBe(200);
    expect((await me.post(at("/avsluta"))).status).toBe(303);
    expect((await read()).status).toBe("ended");
    expect((await me.post(at("/andra"), { reason: "Ändå" })).status).toBe(409);
  });
});

describe("who may", () => {
  test.each<[Role, number, number, number]>([
    ["coordinator", 200, 200, 422],
    ["police_coordinator", 200, 200, 422],
    ["signatory", 200, 403, 403],
    ["measure_owner", 200, 403, 403],
    ["analyst", 200, 403, 403],
    ["council_member", 200, 403, 403],
    ["log_reviewer", 200, 403, 403],
    ["administrator", 200, 403, 403],
  ])("a %s", async (role, reads, edits, adds) => {
    const visitor = await app.signedIn(await world.aPerson({ role }));
    expect((await visitor.get(at())).status).toBe(reads);
    expect((await visitor.get("/arbeta/overenskommelser")).status).toBe(reads);
    expect((await visitor.get(at("/text"))).status).toBe(edits);
    expect((await visitor.post("/arbeta/overenskommelser/ny", { title: "" })).status).toBe(adds);
    const step = adds === 403 ? 403 : 409;
    expect((await visitor.post(at("/avsluta"))).status).toBe(step);
    expect((await visitor.post(at("/andra"), { reason: "x" })).status).toBe(step);
    expect((await visitor.post(at("/aterta"), { reason: "x" })).status).toBe(step);
  });

  test("nobody who is not signed in", async () => {
    const answer = await app.resident.get(at());
    expect(answer.headers.get("location")).toMatch(/^\/logga-in/);
  });

  test("an agreement of another kommun is not found", async () => {
    const stranger = await world.aPerson({ role: "coordinator", kommun: world.otherKommun });
    const visitor = await app.signedIn(stranger, { host: "stockholm.localhost" });
    expect((await visitor.get(at())).status).toBe(404);
  });
});

test("script in any field stays text", async () => {
  const script = `"><script>alert(1)</script>`;
  await me.post(at("/text"), {
    ...typed(1),
    purpose: script,
    areas: script,
    goal: [script],
    measuredBy: [script],
  });
  for (const page of [at(), at("/text")]) {
    expect(await (await me.get(page)).text()).not.toContain("<script>alert");
  }
});

test("parties bear the name their organisation has today", async () => {
  await world.owner.query(
    "insert into k0484.organisation_name (organisation_id, name, valid_from) values ($1, 'Nya polisen', '2026-03-17')",
    [police],
  );
  const parties = (day: string) =>
    world.as(
      coordinator,
      async (tx) => (await readAgreements(tx)).find((line) => line.id === id)?.parties,
      isoDate(day),
    );
  expect(await parties("2026-03-16")).toEqual(["Eskilstuna kommun", "Polismyndigheten"]);
  expect(await parties("2026-03-17")).toEqual(["Eskilstuna kommun", "Nya polisen"]);
});
