import { chromium } from "playwright-core";
import { startPdf } from "#app/platform/pdf/index.ts";
import { readPdf } from "#app/platform/pdf/read-pdf.fixture.ts";
import { FILES, sampleReport } from "#app/platform/pdf/report.fixture.ts";
import { median, milliseconds, ratio, spreadOf, timed } from "./figures.ts";
import type { Peers } from "./peers.ts";
import { reportHtml } from "./report-html.tsx";
import { beside, type Measurement, skipped, verdictOf } from "./row.ts";

const PAGES = 10;
/** One page each after the page with title, contents and summary. */
const SECTIONS = 9;
const ROUNDS = 9;
const GOAL = 0.3;

/** A report of ten pages by our renderer against Chromium printing the same content, by turns, both warm. */
export async function measureReport({ chromium: program }: Peers): Promise<Measurement> {
  const title = "Report";
  const about = {
    what: `Report, ${PAGES} pages, PDF/UA-1`,
    against: "Chromium printing it",
    goal: `≤ ${GOAL}`,
  };
  if (program === null) return { title, rows: [skipped(about, "Chromium is not to be had here")], how: [] };
  const { ours, theirs, pages } = await printBoth(program);
  const ratios = ours.map((time, round) => time / (theirs[round] ?? Number.NaN));
  return {
    title,
    rows: [
      {
        ...about,
        measured: ratio(median(ratios)),
        spread: spreadOf(ratios, ratio),
        verdict: verdictOf(median(ratios) <= GOAL),
      },
      beside("Handslag", ours, milliseconds),
      beside("Chromium", theirs, milliseconds),
    ],
    how: [
      `A report with headings, tables, lists, a drawing and a signed text; every round has other numbers and words, so that nothing is answered from memory. Chromium (${pages} pages by its own breaks) gets the same content as one HTML page with the same typeface, in a new tab of a running browser, and prints it tagged with bookmarks; ours is set in the thread that is running. ${ROUNDS} rounds by turns after one that does not count.`,
    ],
  };
}

async function printBoth(program: string): Promise<{ ours: number[]; theirs: number[]; pages: number }> {
  const pdf = startPdf();
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    const set = (seed: number): Promise<Uint8Array> =>
      pdf.renderPdf("document", sampleReport(SECTIONS, seed), { files: FILES, standard: "ua-1" });
    const print = async (seed: number): Promise<Uint8Array> => {
      const page = await browser.newPage();
      await page.setContent(reportHtml(sampleReport(SECTIONS, seed), FILES));
      const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      await page.close();
      // A plain array of bytes, as our own: a `Buffer` is refused by the reader.
      return new Uint8Array(printed);
    };
    const { pages } = await readPdf(await set(0));
    if (pages !== PAGES) throw new Error(`Our report has ${pages} pages, not ${PAGES}`);
    const printed = await readPdf(await print(0));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      ours.push(await timed(() => set(round * 1000)));
      theirs.push(await timed(() => print(round * 1000)));
    }
    return { ours, theirs, pages: printed.pages };
  } finally {
    await browser.close();
    await pdf.stop();
  }
}
