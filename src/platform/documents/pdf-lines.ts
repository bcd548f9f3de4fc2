/** A run of text on a page; x and y of its lower left corner, in points from the page's lower left. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page: its text, where it stands and how tall its letters are, in points. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Puts the runs of a page together into lines, in the order the page gives them: columns stay apart. */
export function linesOfPage(runs: readonly TextRun[]): readonly PageLine[] {
  const lines: { runs: TextRun[]; y: number; height: number }[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const line = lines.at(-1);
    const last = line?.runs.at(-1);
    const tall = Math.max(run.height, line?.height ?? 0, 1);
    const sameLine = line !== undefined && Math.abs(run.y - line.y) < tall * 0.5;
    const onwards = last !== undefined && run.x >= last.x - 1;
    if (line !== undefined && sameLine && onwards) {
      line.runs.push(run);
      line.height = Math.max(line.height, run.height);
    } else {
      lines.push({ runs: [run], y: run.y, height: run.height });
    }
  }
  return lines
    .map((line) => ({ text: textOf(line.runs), y: line.y, height: line.height }))
    .filter((line) => line.text !== "");
}

function textOf(runs: readonly TextRun[]): string {
  let text = "";
  let end: number | null = null;
  for (const run of runs) {
    const gap = end === null ? 0 : run.x - end;
    const apart = gap > Math.max(run.height, 1) * 0.2 && !/\s$/u.test(text) && !/^\s/u.test(run.text);
    text += (apart ? " " : "") + run.text;
    end = run.x + run.width;
  }
  // Ligatures such as "ﬁ" are one letter to a font and two to a reader.
  return text.replaceAll(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC")).trim();
}

/** Letters this much taller than the rest make a heading; lines this much further apart a new paragraph. */
const TALLER = 1.12;
const WIDER = 1.35;

/** All pages as one text: "# " before headings, a blank line where the page has air, pages joined. */
export function linesToText(pages: readonly (readonly PageLine[])[]): string {
  const body = usual(pages.flat().map((line) => ({ value: line.height, weight: line.text.length })));
  const step = usual(pages.flatMap((page) => steps(page)).map((value) => ({ value, weight: 1 })));
  const out: string[] = [];
  for (const page of pages) {
    let previous: PageLine | null = null;
    for (const line of page) {
      const away = previous === null ? 0 : Math.abs(previous.y - line.y);
      if (previous !== null && away > step * WIDER) out.push("");
      const heading = line.height > body * TALLER && /\p{L}/u.test(line.text);
      out.push(heading ? `# ${line.text}` : line.text);
      previous = line;
    }
  }
  return out.join("\n");
}

function steps(page: readonly PageLine[]): readonly number[] {
  return page.slice(1).map((line, index) => Math.abs((page[index]?.y ?? line.y) - line.y));
}

/** The most common value, rounded to halves of a point; 0 when there is none. */
function usual(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const key = Math.round(value * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
