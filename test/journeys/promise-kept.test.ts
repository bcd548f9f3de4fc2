import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pdfinfoPath } from "../support/programs.ts";
import { startSite } from "../support/site.ts";
import { freshWorld } from "../support/world.ts";
import {
  answerChecker,
  downloadFollowUp,
  draftPromise,
  type Journey,
  logThree,
  makeMeasure,
  residentSees,
  sendForSigning,
  sign,
} from "./promise-kept.ts";

const world = await freshWorld();
const site = await startSite(world);

/** Names of the structure elements of a tagged PDF, by pdfinfo. */
function structureOf(pdf: Buffer): string[] {
  const pdfinfo = pdfinfoPath();
  if (pdfinfo === null) throw new Error("The journey needs pdfinfo (package poppler-utils).");
  const file = join(mkdtempSync(join(tmpdir(), "handslag-pdf-")), "uppfoljning.pdf");
  writeFileSync(file, pdf);
  const listed = execFileSync(pdfinfo, ["-struct", file], { encoding: "utf8" });
  return [...new Set(listed.split("\n").map((line) => line.trim().split(/[\s:(]/)[0] ?? ""))];
}

describe.each([
  { script: true, title: "Medborgarlöfte Skolvägar 2026", slug: "skolvagar-2026" },
  { script: false, title: "Medborgarlöfte Torg 2026", slug: "torg-2026" },
])("from draft to a kept promise, script: $script", ({ script, title, slug }) => {
  it("draft → checker → two signatures → measure → three activities by phone → resident → PDF", async () => {
    const journey: Journey = { site, title, slug, script };
    const page = await site.open({ script });
    await site.signIn(page, "samordnare");
    await draftPromise(journey, page);
    await answerChecker(journey, page);
    await sendForSigning(journey, page);
    await sign(journey, "ordforande", "Eskilstuna kommun");
    await sign(journey, "polischef", "Polisen i Eskilstuna/Strängnäs");
    await makeMeasure(journey, page);
    await logThree(journey);
    await residentSees(journey);

    const pdf = await downloadFollowUp(journey, page);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
    expect(structureOf(pdf)).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "TD", "Figure"]));
  }, 240_000);
});
