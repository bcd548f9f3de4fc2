import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type PdfDocument, type PdfStandard, startPdf } from "./index.ts";
import { readPdf } from "./read-pdf.fixture.ts";
import { CHART, FILES, sampleReport } from "./report.fixture.ts";

const pdf = startPdf();
const folder = mkdtempSync(join(tmpdir(), "handslag-pdf-"));
afterAll(async () => {
  await pdf.stop();
  rmSync(folder, { recursive: true });
});

function set(report: PdfDocument, standard: PdfStandard = "ua-1"): Promise<Uint8Array> {
  return pdf.renderPdf("document", report, { files: FILES, standard });
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}

function run(
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
): { status: number | null; out: string } {
  const file = join(folder, "report.pdf");
  writeFileSync(file, bytes);
  const { status, stdout } = spawnSync(program, [...args, file], { encoding: "utf8" });
  return { status, out: stdout };
}

describe("a report", () => {
  test("carries tags for headings, tables, lists and pictures with their text", async () => {
    const { tags } = await readPdf(await set(sampleReport()));
    const roles = new Set(tags.map((tag) => tag.role));
    expect([...roles]).toEqual(
      expect.arrayContaining(["H1", "H2", "Table", "TR", "TH", "TD", "L", "LI", "Link", "Figure", "TOC"]),
    );
    expect(tags.filter((tag) => tag.role === "Figure")).toEqual([
      { role: "Figure", alt: "Åtta av tio åtgärder är klara" },
    ]);
  });

  test("carries its title, author, language, day, bookmarks and page numbers", async () => {
    const { info, outline, text, pages } = await readPdf(await set(sampleReport(3)));
    expect(info).toMatchObject({
      Title: "Uppföljning av löftet",
      Author: "Åkersunds kommun",
      Language: "sv-SE",
    });
    expect(info["CreationDate"]).toMatch(/^D:20260301/);
    expect(outline).toEqual(["1 Sammanfattning", "1.1 Åtgärd 1", "1.2 Åtgärd 2", "1.3 Åtgärd 3"]);
    expect(text).toContain(`Sida ${pages} av ${pages}`);
    expect(text).toContain("Anna Åberg");
  });

  test("is the same to the byte when made twice", async () => {
    const first = await set(sampleReport(2));
    const other = startPdf();
    const options = { files: FILES, standard: "ua-1" } as const;
    const second = await other.renderPdf("document", sampleReport(2), options);
    await other.stop();
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  test("of ten pages takes at most 0.3 s once the thread is warm", async () => {
    await set(sampleReport(1));
    const times: number[] = [];
    for (let seed = 1; seed <= 5; seed += 1) {
      const begun = performance.now();
      const bytes = await set(sampleReport(9, seed * 100));
      times.push(performance.now() - begun);
      expect((await readPdf(bytes)).pages).toBeGreaterThanOrEqual(10);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThanOrEqual(300);
  });

  test.skipIf(!has("pdfinfo"))("shows its structure in pdfinfo (needs poppler-utils)", async () => {
    const { out } = run("pdfinfo", ["-struct"], await set(sampleReport()));
    for (const role of ["H1", "H2", "Table", "TR", "TH", "TD", "Figure"])
      expect(out).toMatch(RegExp(`^ *${role}\\b`, "m"));
  });

  test.skipIf(!has("qpdf"))("is sound to qpdf and names its standard (needs qpdf)", async () => {
    const bytes = await set(sampleReport());
    expect(run("qpdf", ["--check"], bytes).status).toBe(0);
    expect(Buffer.from(bytes).toString("latin1")).toContain("pdfuaid:part>1<");
    const archive = Buffer.from(await set(sampleReport(), "a-2a")).toString("latin1");
    expect(archive).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s);
  });

  test.skipIf(!has("pdffonts"))("uses no typeface of the machine (needs poppler-utils)", async () => {
    const odd = CHART.replace("<text", '<text font-family="DejaVu Sans"');
    const options = { files: { ...FILES, "chart.svg": odd }, standard: "ua-1" } as const;
    const bytes = await pdf.renderPdf("document", sampleReport(), options);
    const names = run("pdffonts", [], bytes).out.split("\n").slice(2).filter(Boolean);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toContain("HankenGrotesk");
  });
});

describe("text of people", () => {
  const hostile = [
    '#eval("1+1")',
    '#read("/etc/passwd")',
    "$x^2$ *fet* _lutad_ `kod` @ref <label>",
    "= Rubrik",
    "// bort",
    '\\ " \\u{41} #{',
    "{page} {pages}",
  ];

  test.each(hostile)("is printed as it stands: %s", async (sentence) => {
    const report = sampleReport();
    const { text, tags } = await readPdf(
      await set({
        ...report,
        title: sentence,
        header: sentence,
        blocks: [
          { kind: "heading", level: 1, text: sentence },
          { kind: "paragraph", text: sentence },
          { kind: "table", columns: [{ title: sentence }], rows: [[sentence]] },
        ],
      }),
    );
    const found = text.replace(/\s+/g, "").split(sentence.replace(/\s+/g, "")).length - 1;
    expect(found).toBeGreaterThanOrEqual(5);
    expect(tags.filter((tag) => tag.role === "H1")).toHaveLength(2);
  });

  test("with letters that no typeface has becomes boxes, and the report is still made", async () => {
    const report = sampleReport();
    const sentence = "Åsa\u0000 skrev 漢字, 😀, A\u030a, q\u1ab0, 👩\u200d👧 och Привет";
    const { text } = await readPdf(await set({ ...report, blocks: [{ kind: "paragraph", text: sentence }] }));
    expect(text.replace(/\s+/g, "")).toContain("Åsaskrev□□,□,Å,q,□□ochПривет");
  });
});

describe("the compiler refuses, in words for the log,", () => {
  test("a picture without a text in its place", async () => {
    const report = sampleReport();
    const data = { ...report, blocks: [{ kind: "figure", file: "chart.svg" }] };
    const template = { source: `#include "document.typ"` };
    const made = pdf.renderPdf(template, data, { files: FILES, standard: "ua-1" });
    await expect(made).rejects.toThrow("missing alt text");
  });

  test("a heading that skips a level", async () => {
    const report = sampleReport();
    const blocks = [
      { kind: "heading", level: 1, text: "Ett" },
      { kind: "heading", level: 3, text: "Tre" },
    ] as const;
    await expect(set({ ...report, blocks })).rejects.toThrow("skipped from heading level 1 to 3");
  });

  test.each([
    ['#read("/etc/passwd")', /file not found|failed to load file/],
    ['#read("../../../package.json")', /file not found|failed to load file|access/],
    ['#import "@preview/cetz:0.3.1"', "may not import a package"],
    ["#nothing", "unknown variable: nothing"],
  ])("a template with %s", async (source, reason) => {
    await expect(pdf.renderPdf({ source }, {}, { standard: "ua-1" })).rejects.toThrow(reason);
  });

  test.each(["../out.svg", "data.json", "report.typ", "/etc/x.svg"])("a file named %s", async (name) => {
    const made = pdf.renderPdf({ source: "x" }, {}, { files: { [name]: "" }, standard: "ua-1" });
    await expect(made).rejects.toThrow("Not a name for a file");
  });
});

test("the look of the house can be used by other templates", async () => {
  const source = `#import "report.typ": report
    #let data = json("/data.json")
    #show: report.with(data)
    = #data.words`;
  const { blocks: _blocks, ...about } = sampleReport();
  const bytes = await pdf.renderPdf(
    { source },
    { ...about, words: "Egna ord" },
    {
      standard: "ua-1",
    },
  );
  expect((await readPdf(bytes)).outline).toContain("1 Egna ord");
});
