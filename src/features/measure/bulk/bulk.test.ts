import { describe, expect, test } from "vitest";
import { readPromiseItems, savePromiseContent } from "#app/features/promise/index.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { readTable, writeCsv, writeXlsx } from "#app/platform/tables/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aMeasure, anActivity } from "../measure.fixture.ts";
import { readMeasure } from "../queries.ts";
import { COLUMNS } from "./columns.ts";

const world = await freshWorld();
const app = await startApp(world);
const school = await world.anOrganisation({ name: "Skolan" });
const police = await world.anOrganisation({ name: "Polisen", kind: "police" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: school, name: "Samordnaren" });
const me = await app.signedIn(coordinator);
const [item] = await world.arrange(async (tx) => {
  const id = await savePromiseContent(tx, aPromise(), {
    status: "in_force",
    importedFrom: null,
    slug: "eskilstuna-2026",
  });
  return readPromiseItems(tx, id);
});
if (item === undefined) throw new Error("no item");

const FILES = "/arbeta/atgarder/fil";
const csv = (text: string | Uint8Array<ArrayBuffer>, name = "atgarder.csv") => new File([text], name);
/** Looks a file through and gives the page and its address. */
async function lookThrough(file: File) {
  const answer = await me.post(FILES, { file });
  const address = answer.headers.get("location") ?? "";
  const page = answer.status === 303 ? await (await me.get(address)).text() : await answer.text();
  const digest = /name="digest" value="(\w+)"/.exec(page)?.[1] ?? "";
  return {
    status: answer.status,
    address,
    page,
    digest,
    take: () => me.post(`${address}/ta-in`, { digest }),
  };
}
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const measureBy = (externalId: string) =>
  world.arrange(async (tx) => {
    const row = await tx
      .selectFrom("measure")
      .where("externalId", "=", externalId)
      .select("id")
      .executeTakeFirst();
    return row === undefined ? null : readMeasure(tx, row.id);
  });
const howMany = () =>
  world.arrange(async (tx) => (await tx.selectFrom("measure").select("id").execute()).length);

describe("a file in", () => {
  test("makes, changes and leaves alone, and nothing is saved before it is taken in", async () => {
    await world.arrange((tx) =>
      aMeasure(tx, { externalId: "A1", title: "Gammal", accountableId: school, causeIds: [] }),
    );
    await world.arrange((tx) => aMeasure(tx, { externalId: "A2", title: "Som den är" }));
    const rows = [
      "Eget nummer;Namn;Ansvarig organisation;Tillsammans med;Sista dag;Antal;Vad som räknas;Löften",
      "A1;Ny titel;polisen;Skolan;1 maj 2026;1 200,5;kronor;eskilstuna-2026 1.1",
      "A2;Som den är;;;2026-06-30;4;tillfällen;",
      "A3;Helt ny;Skolan;Polisen; 2026-05-01;;;eskilstuna-2026 1.1 (räknas inte)",
    ];
    const before = await howMany();
    const looked = await lookThrough(csv(rows.join("\r\n")));
    expect(textOf(looked.page)).toContain("En ny åtgärd, en ändrad och en oförändrad.");
    for (const words of ["Ny titel", "Gammal", "Helt ny", "1 200,5"]) {
      expect(textOf(looked.page).replaceAll("\u00a0", " ")).toContain(words);
    }
    expect(await howMany()).toBe(before);
    const taken = await looked.take();
    expect(taken.status).toBe(303);
    expect(await measureBy("A1")).toMatchObject({
      title: "Ny titel",
      accountableId: police,
      partnerIds: [school],
      dueOn: "2026-05-01",
      number: 1200.5,
      items: [{ itemId: item.id, counts: true }],
      version: 2,
      startsOn: "2026-01-01",
    });
    expect(await measureBy("A2")).toMatchObject({ version: 1 });
    expect(await measureBy("A3")).toMatchObject({
      number: null,
      items: [{ itemId: item.id, counts: false }],
    });
  });

  test("an empty cell empties what is optional, a missing column changes nothing", async () => {
    await world.arrange((tx) =>
      aMeasure(tx, { externalId: "B1", description: "kvar", evidenceNote: "bort", accountableId: school }),
    );
    const looked = await lookThrough(
      csv("Eget nummer;Det här vet vi om metoden;Ansvarig organisation\nB1;;\n"),
    );
    expect((await looked.take()).status).toBe(303);
    expect(await measureBy("B1")).toMatchObject({
      description: "kvar",
      evidenceNote: "",
      accountableId: null,
    });
  });

  test("pressing twice takes in once", async () => {
    const looked = await lookThrough(csv("Namn;Eget nummer\nEn gång;C1\n"));
    const answers = await Promise.all([looked.take(), looked.take()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const addresses = answers.map((answer) => answer.headers.get("location")?.split("?")[0]);
    expect(new Set(addresses).size).toBe(1);
    expect((await measureBy("C1"))?.version).toBe(1);
    expect((await looked.take()).status).toBe(303);
  });

  test("what changed since it was looked through is shown once more, and nothing is saved", async () => {
    const id = await world.arrange((tx) => aMeasure(tx, { externalId: "D1", title: "Före" }));
    const looked = await lookThrough(csv("Eget nummer;Namn\nD1;Filens\nD2;Också ny\n"));
    await world.arrange((tx) =>
      tx.updateTable("measure").set({ title: "Någon annans", version: 2 }).where("id", "=", id).execute(),
    );
    const answer = await looked.take();
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Något har ändrats sedan du granskade filen");
    expect(page).toContain("Någon annans");
    expect(await measureBy("D1")).toMatchObject({ title: "Någon annans" });
    expect(await measureBy("D2")).toBeNull();
  });

  test("somebody else's file is not there", async () => {
    const looked = await lookThrough(csv("Namn\nHemlig\n"));
    const other = await app.signedIn(await world.aPerson({ role: "coordinator", organisation: school }));
    expect((await other.get(looked.address)).status).toBe(404);
    expect((await other.post(`${looked.address}/ta-in`, { digest: looked.digest })).status).toBe(404);
  });
});

describe("what is wrong in a row", () => {
  test.each([
    ["Namn;Sista dag\nX;30/2 2026", "2", "Sista dag", "30/2 2026", "finns inte i kalendern"],
    ["Namn;Sista dag\nX;3/4/2026", "2", "Sista dag", "3/4/2026", "kan betyda 2026-04-03 eller 2026-03-04"],
    [
      "Namn;Första dag;Sista dag\nX;2026-05-01;2026-04-01",
      "2",
      "Sista dag",
      "2026-04-01",
      "ligger före första dagen",
    ],
    ["Namn;Antal\nX;fyra", "2", "Antal", "fyra", "är inget tal"],
    ["Namn;Antal;Vad som räknas\nX;-4;ggr", "2", "Antal", "-4", "är för litet"],
    ["Namn;Antal\nX;4", "2", "Vad som räknas", "", "Skriv vad som räknas"],
    ["Namn;Ansvarig organisation\nX;Skolann", "2", "Ansvarig organisation", "Skolann", "Menar du ”Skolan”?"],
    [
      'Namn;Tillsammans med\nX;"Skolan; Polisen; Rymdstyrelsen"',
      "2",
      "Tillsammans med",
      "Skolan; Polisen; Rymdstyrelsen",
      "”Rymdstyrelsen” finns inte bland valen",
    ],
    ["Namn;Löften\nX;eskilstuna-2026 9.9", "2", "Löften", "eskilstuna-2026 9.9", "Menar du"],
    [
      "Namn;Minst eller högst\nX;ungefär",
      "2",
      "Minst eller högst",
      "ungefär",
      "Skriv något av dessa: minst, högst",
    ],
    [
      "Namn;Person som ansvarar\nX;Ingen Alls",
      "2",
      "Person som ansvarar",
      "Ingen Alls",
      "finns inte bland valen",
    ],
    ["Namn;Program\nX;Trygga unga", "2", "Program", "Trygga unga", "finns inte bland valen"],
    ["Namn;Stoppad dag\nX;2026-03-01", "2", "Varför den stoppades", "", "Skriv varför"],
    ["Namn;Varför den stoppades\nX;Slut", "2", "Stoppad dag", "", "Skriv vilken dag"],
    [
      "Namn;Nummer i Handslag\nX;finns-inte",
      "2",
      "Nummer i Handslag",
      "finns-inte",
      "Det finns ingen åtgärd",
    ],
    ["Eget nummer;Namn\nE1;\n", "2", "Namn", "", "Cellen är tom"],
    ["Eget nummer;Beskrivning\nE9;x", "2", "Namn", "", "måste ha ett namn"],
    ["Namn;Eget nummer\nX;E1\nY;E1", "3", "Eget nummer", "E1", "står redan på rad 2"],
    [`Namn\n${"x".repeat(201)}`, "2", "Namn", "xxx", "Korta den till högst 200"],
  ])("%j", async (text, row, column, value, help) => {
    const before = await howMany();
    const looked = await lookThrough(csv(text));
    const page = textOf(looked.page);
    expect(page).toContain(`${row} ${column} ${value}`.trim());
    expect(page).toContain(help);
    expect(looked.page).not.toContain("Ta in</button>");
    // Even when the button is pressed without having been shown.
    expect((await looked.take()).status).toBe(409);
    expect(await howMany()).toBe(before);
  });

  test("one wrong row among good ones stops them all", async () => {
    const looked = await lookThrough(
      csv("Namn;Eget nummer;Antal;Vad som räknas\nBra;F1;1;ggr\nDålig;F2;många;ggr\n"),
    );
    expect(textOf(looked.page)).toContain("en rad med fel");
    expect((await looked.take()).status).toBe(409);
    expect(await measureBy("F1")).toBeNull();
  });

  test("a number of one's own that another measure has is refused", async () => {
    const id = await world.arrange((tx) => aMeasure(tx, { externalId: "G1" }));
    await world.arrange((tx) => aMeasure(tx, { externalId: "G2" }));
    const looked = await lookThrough(csv(`Nummer i Handslag;Eget nummer\n${id};G2\n`));
    expect(textOf(looked.page)).toContain("En annan åtgärd har redan det numret");
  });
});

describe("files that cannot be used", () => {
  const utf16 = new Uint8Array(Buffer.from("\ufeffNamn;Eget nummer\nÅtgärd;U16\n", "utf16le"));
  const latin1 = new Uint8Array(Buffer.from("Namn;Eget nummer\nÅtgärd;L1\n", "latin1"));

  test.each([
    ["nothing", csv(""), "Välj en fil."],
    ["a picture", csv(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])), "går inte att läsa som tabell"],
    ["a PDF", csv("%PDF-1.7\n"), "går inte att läsa som tabell"],
    ["half a zip", csv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "a.xlsx"), "skadad"],
    ["a quote without end", csv('Namn\n"öppen\n'), "citattecken"],
  ])("%s", async (_, file, message) => {
    const looked = await lookThrough(file);
    expect(looked.status).toBe(422);
    expect(looked.page).toContain(message);
  });

  test.each([
    ["a renamed column", "Namm;Eget nummer\nX;H1\n", "Byt i så fall namn på den till ”Namn”"],
    ["a double column", "Namn;Namn\nX;Y\n", "finns flera gånger"],
    ["no column that names a measure", "Beskrivning\nX\n", "Kolumnen ”Namn” saknas"],
  ])("%s", async (_, text, message) => {
    const looked = await lookThrough(csv(text));
    expect(looked.page).toContain(message);
    expect((await looked.take()).status).toBe(409);
  });

  test("unknown columns are named and left alone", async () => {
    expect((await lookThrough(csv("Namn;Favoritfärg\nX;blå\n"))).page).toContain("Favoritfärg");
  });

  test.each([
    ["UTF-16", csv(utf16), "U16"],
    ["Latin-1", csv(latin1), "L1"],
    ["commas", csv("Namn,Eget nummer\nÅtgärd,K1\n"), "K1"],
  ])("%s is read all the same", async (_, file, number) => {
    expect((await (await lookThrough(file)).take()).status).toBe(303);
    expect((await measureBy(number))?.title).toBe("Åtgärd");
  });

  test("a file beyond the limit is refused whole", async () => {
    const answer = await me.post(FILES, { file: csv(new Uint8Array(21 * 1024 * 1024)) });
    expect(answer.status).toBe(413);
  });
});

describe("a file out", () => {
  test("read in again says that all is the same, as CSV and as Excel", async () => {
    await world.arrange((tx) =>
      aMeasure(tx, {
        title: '=1+1; "citat"\nny rad',
        description: "@SUM(A1)",
        externalId: "+46",
        accountableId: school,
        partnerIds: [police],
        responsibleId: coordinator,
        number: 0.5,
        direction: "at_most",
        unit: "timmar",
        plannedHours: 12.25,
        items: [{ itemId: item.id, counts: false }],
      }),
    );
    for (const kind of ["csv", "xlsx"]) {
      const bytes = new Uint8Array(await (await me.get(`/arbeta/atgarder/atgarder.${kind}`)).arrayBuffer());
      const table = await readTable(bytes, `ut.${kind}`);
      expect(table.columns).toEqual(COLUMNS.map(({ title }) => title));
      expect(table.rows).toHaveLength(await howMany());
      const looked = await lookThrough(csv(bytes, `ut.${kind}`));
      expect(textOf(looked.page)).toContain("Filen ändrar inget");
    }
  });

  test("no cell of a CSV file can run as a formula", async () => {
    const text = await (await me.get("/arbeta/atgarder/atgarder.csv")).text();
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM(A1)");
    expect(text).not.toMatch(/(^|;)"?[=@]/m);
  });

  test("holds what the filter of the list lets through", async () => {
    const text = await (await me.get(`/arbeta/atgarder/atgarder.csv?organisation=${police}&sok=Helt`)).text();
    expect(text.trim().split("\r\n")).toHaveLength(2);
  });
});

describe("undo", () => {
  test("gives everything back as it was, new measures gone", async () => {
    await world.arrange((tx) =>
      aMeasure(tx, { externalId: "M1", title: "Som förut", accountableId: school, partnerIds: [police] }),
    );
    const before = await measureBy("M1");
    const looked = await lookThrough(csv("Eget nummer;Namn;Tillsammans med\nM1;Ändrad;\nM2;Ny;\n"));
    const address = (await looked.take()).headers.get("location")?.split("?")[0] ?? "";
    expect((await measureBy("M1"))?.title).toBe("Ändrad");
    expect((await me.post(`${address}/angra`)).status).toBe(303);
    expect(await measureBy("M1")).toEqual({ ...before, version: 3 });
    expect(await measureBy("M2")).toBeNull();
    expect(await (await me.get(address)).text()).toContain("Filen är ångrad");
    expect((await me.post(`${address}/angra`)).status).toBe(303);
    expect((await measureBy("M1"))?.version).toBe(3);
  });

  test.each([
    [
      "changed since",
      async (id: string) =>
        world.arrange((tx) =>
          tx
            .updateTable("measure")
            .set({ version: 9 })
            .where("id", "=", id as never)
            .execute(),
        ),
    ],
    ["logged since", async (id: string) => world.arrange((tx) => anActivity(tx, id as never))],
  ])("is refused whole, with the list, when a measure was %s", async (_, disturb) => {
    const number = `N${Math.round(performance.now() * 1000)}`;
    const looked = await lookThrough(
      csv(`Eget nummer;Namn\n${number};Ny som rörts\n${number}b;Ny som inte rörts\n`),
    );
    const address = (await looked.take()).headers.get("location")?.split("?")[0] ?? "";
    await disturb((await measureBy(number))?.id ?? "");
    const answer = await me.post(`${address}/angra`);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Filen går inte att ångra");
    expect(page).toContain("Ny som rörts");
    expect(await measureBy(`${number}b`)).not.toBeNull();
  });
});

describe("five thousand rows", () => {
  test.each(["csv", "xlsx"] as const)(
    "as %s: looked through and taken in whole",
    async (kind) => {
      const keys = [
        "externalId",
        "title",
        "accountable",
        "startsOn",
        "dueOn",
        "number",
        "unit",
        "items",
      ] as const;
      const columns = keys.map((key) => COLUMNS.find((one) => one.key === key) ?? { title: key });
      const rows = Array.from({ length: 5000 }, (_, index) => [
        `${kind}-${index}`,
        `Åtgärd ${index}`,
        index % 2 === 0 ? "Skolan" : "Polisen",
        "2026-01-01",
        `2026-0${1 + (index % 9)}-15`,
        index % 40,
        "tillfällen",
        "eskilstuna-2026 1.1",
      ]);
      const bytes =
        kind === "csv" ? writeCsv(columns, rows) : await writeXlsx(columns, rows, { sheetName: "x" });
      const file = csv(new Uint8Array(bytes), `tusen.${kind}`);
      const looked = await lookThrough(file);
      const taken = await looked.take();
      expect(taken.status).toBe(303);
      expect(await measureBy(`${kind}-4999`)).toMatchObject({ title: "Åtgärd 4999" });
      const page = await (await me.get(taken.headers.get("location") ?? "")).text();
      expect(page).toContain('<span class="hs-count">5000</span>');
    },
    60_000,
  );
});
