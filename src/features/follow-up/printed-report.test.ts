import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { anActivity } from "#app/features/measure/measure.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { readPdf } from "#app/platform/pdf/read-pdf.fixture.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { aFollowedWorld } from "./follow-up.fixture.ts";
import { addFollowUp } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const { people, promise, measure } = await aFollowedWorld(world, app.services.keys);
const me = await app.signedIn(people.coordinator);
const id = await world.arrange(async (tx) => {
  await anActivity(tx, measure, { day: isoDate("2026-02-02"), text: "Vid Slottsskolan." });
  return addFollowUp(tx, promise, {
    ...{ title: "Uppföljning vintern 2026", from: isoDate("2026-01-01"), to: isoDate("2026-02-28") },
    summary: "Det gick bra.\n\nVi fortsätter.",
  });
});
const address = `/arbeta/uppfoljningar/${id}/uppfoljning.pdf`;
const folder = mkdtempSync(join(tmpdir(), "handslag-follow-up-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(query = ""): Promise<Uint8Array> {
  return new Uint8Array(await (await me.get(address + query)).arrayBuffer());
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}

function run(program: string, args: readonly string[], bytes: Uint8Array) {
  const file = join(folder, "report.pdf");
  writeFileSync(file, bytes);
  return spawnSync(program, [...args, file], { encoding: "utf8" });
}

describe("the printed follow-up", () => {
  test("is tagged: headings, tables with their headers, and the picture with the page's own sentence", async () => {
    const { tags, outline } = await readPdf(await printed());
    expect(tags.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["H1", "H2", "H3", "Table", "TH", "TD", "L", "Figure"]),
    );
    const page = await (await me.get(`/arbeta/uppfoljningar/${id}`)).text();
    const [picture] = tags.filter(({ role }) => role === "Figure");
    expect(picture?.alt).toMatch(/^Tidslinje\. En gång gjort: 2 februari/);
    expect(page).toContain(picture?.alt);
    expect(outline).toEqual(
      expect.arrayContaining(["Sammanfattning", "1. Trafik", "1.1 Stoppa trimmade mopeder", "Åtgärder"]),
    );
  });

  test("carries title, language, authors, its day, and the paragraphs of the summary", async () => {
    const { info, text } = await readPdf(await printed());
    expect(info).toMatchObject({ Title: "Uppföljning vintern 2026", Language: "sv-SE" });
    expect(info["Author"]).toMatch(/Eskilstuna kommun.*Polismyndigheten/);
    expect(info["CreationDate"]).toMatch(/^D:20260316/);
    for (const words of ["Utkast", "Det gick bra.", "Vi fortsätter.", "Vid Slottsskolan.", "Sida 1 av"])
      expect(text).toContain(words);
  });

  test("is the same to the byte when printed twice", async () => {
    expect(Buffer.from(await printed()).equals(await printed())).toBe(true);
  });

  test.each([
    ["", "pdfuaid:part>1<"],
    ["?arkiv=1", "pdfaid:part>2<"],
  ])("with %j names its standard", async (query, standard) => {
    expect(Buffer.from(await printed(query)).toString("latin1")).toContain(standard);
  });

  test.skipIf(!has("pdfinfo"))("shows its structure in pdfinfo (needs poppler-utils)", async () => {
    const { stdout } = run("pdfinfo", ["-struct"], await printed());
    for (const role of ["H1", "H2", "H3", "Table", "TH", "Figure"])
      expect(stdout).toMatch(RegExp(`^ *${role}\\b`, "m"));
  });

  test.skipIf(!has("qpdf"))("is sound to qpdf (needs qpdf)", async () => {
    expect(run("qpdf", ["--check"], await printed()).status).toBe(0);
  });
});
