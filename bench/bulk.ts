import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { sql } from "kysely";
import { median, milliseconds, spreadOf } from "./figures.ts";
import { type Program, withProgram } from "./program.ts";
import { beside, type Measurement, verdictOf } from "./row.ts";
import { behind, type Behind, coordinators } from "./staff.ts";
import { ask, type WireAnswer } from "./wire.ts";

const MEASURES = 5000;
const FAULTY = 50;
const ROUNDS = 3;
const GOAL = 5000;
const WORD = "massuppdatering";
const FAULT = "31 februari";
const FILES = "/arbeta/atgarder/fil";

/** Times of one file's way, in milliseconds. */
interface Round {
  /** The file with faults sent and looked through: every fault on the page, nothing written. */
  readonly faults: number;
  /** The mended file sent and looked through. */
  readonly tried: number;
  /** Taken in. */
  readonly taken: number;
}

/** A file of five thousand changed measures: faults shown, mended, tried again, taken in; through the pages. */
export function measureBulk(): Promise<Measurement> {
  return withProgram(async (program) => {
    const [cookie = ""] = await behind(program, async (behindIt) => {
      await writeMeasures(behindIt);
      return coordinators(behindIt, 1);
    });
    const rounds: Round[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await changeAll(program, cookie, round));
    const sums = rounds.map(({ faults, tried, taken }) => faults + tried + taken);
    return {
      title: "Bulk",
      rows: [
        {
          what: `Bulk update of ${MEASURES} measures, dry run and row errors included`,
          against: "–",
          goal: "≤ 5 s",
          measured: milliseconds(median(sums)),
          spread: spreadOf(sums, milliseconds),
          verdict: verdictOf(median(sums) <= GOAL),
        },
        beside(
          `file with ${FAULTY} faulty rows looked through`,
          rounds.map((one) => one.faults),
          milliseconds,
        ),
        beside(
          "mended file looked through",
          rounds.map((one) => one.tried),
          milliseconds,
        ),
        beside(
          "taken in",
          rounds.map((one) => one.taken),
          milliseconds,
        ),
      ],
      how: [
        `A CSV file of ${MEASURES} measures as the program gives it out, every row changed in name, last day and number, sent through the pages as a coordinator does: first with ${FAULTY} rows that cannot be used (the dry run names each), then mended (the dry run shows what would change), then taken in. The sum of all three is held against the goal; ${ROUNDS} rounds.`,
      ],
    };
  });
}

async function writeMeasures({ tx }: Behind): Promise<void> {
  await sql`
    with made as (
      insert into measure (title, description, accountable_organisation_id, starts_on, due_on, target_direction,
        target_number, unit)
      select format('Åtgärd %s', number), ${WORD}, (select min(organisation.id::text)::uuid from organisation),
        date '2026-01-01', date '2026-06-30' + number % 100, 'at_least', 1 + number % 20, 'gånger'
      from generate_series(1, ${MEASURES}::integer) as number
      returning measure.id)
    insert into measure_item (measure_id, item_id)
    select made.id, (select min(promise_item.id::text)::uuid from promise_item) from made`.execute(tx);
  await sql`analyze`.execute(tx);
}

async function changeAll({ address }: Program, cookie: string, round: number): Promise<Round> {
  const get = (path: string): Promise<WireAnswer> =>
    ask(`${address}${path}`, { headers: { Cookie: cookie } });
  const post = async (path: string, form: FormData | URLSearchParams): Promise<WireAnswer> => {
    const request = new Request(address, { method: "POST", body: form });
    return ask(`${address}${path}`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: address, "Content-Type": request.headers.get("content-type") ?? "" },
      body: new Uint8Array(await request.arrayBuffer()),
    });
  };
  const lookThrough = async (
    rows: readonly FileRow[],
  ): Promise<{ page: string; path: string; taken: number }> => {
    const form = new FormData();
    form.append("file", new Blob([write(rows)]), "atgarder.csv");
    const begun = performance.now();
    const path = there(await post(FILES, form));
    const shown = await get(path);
    return { page: shown.body.toString("utf8"), path, taken: performance.now() - begun };
  };

  const rows = changed(read((await get(`/arbeta/atgarder/atgarder.csv?sok=${WORD}`)).body), round);
  if (rows.length !== MEASURES) throw new Error(`${rows.length} measures in the file, not ${MEASURES}`);
  const wrong = await lookThrough(withFaults(rows));
  if (wrong.page.split(FAULT).length <= FAULTY) throw new Error("Not every fault is on the page");
  const right = await lookThrough(rows);
  const digest = /name="digest"[^>]*value="([0-9a-f]{64})"/.exec(right.page)?.[1];
  if (digest === undefined) throw new Error("The mended file cannot be taken in");
  const begun = performance.now();
  there(await post(`${right.path}/ta-in`, new URLSearchParams({ digest })));
  return { faults: wrong.taken, tried: right.taken, taken: performance.now() - begun };
}

function there({ status, headers, body }: WireAnswer): string {
  if (status === 303 && headers.location !== undefined) return headers.location;
  throw new Error(`Answer ${status} instead of an address: ${body.toString("utf8").slice(0, 500)}`);
}

/** A row of the file by its titles. */
type FileRow = Readonly<Record<string, string>>;

function read(file: Buffer): FileRow[] {
  return parse(file, { bom: true, columns: true, delimiter: ";" });
}

function write(rows: readonly FileRow[]): string {
  return stringify([...rows], { header: true, delimiter: ";" });
}

function changed(rows: readonly FileRow[], round: number): FileRow[] {
  return rows.map((row, index) => ({
    ...row,
    Namn: `Åtgärd ${index}, ändrad ${round}`,
    "Sista dag": `2027-${String(1 + (index % 12)).padStart(2, "0")}-${String(9 + round)}`,
    Antal: String(100 * round + (index % 20)),
  }));
}

function withFaults(rows: readonly FileRow[]): FileRow[] {
  const every = Math.floor(rows.length / FAULTY);
  return rows.map((row, index) =>
    index % every === 0 ? { ...row, "Sista dag": FAULT, Antal: "många" } : row,
  );
}
