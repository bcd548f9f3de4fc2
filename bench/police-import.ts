import { stringify } from "csv-stringify/sync";
import { sql } from "kysely";
import { takeArchive } from "#app/features/police-notice/index.ts";
import { openInstallation } from "#app/installation.ts";
import { readConfig } from "#app/config.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { asOwnerCopying, type Copy, type Transaction } from "#app/platform/database/index.ts";
import { seededRandom } from "#app/statistics/index.ts";
import { median, milliseconds, ratio, spreadOf, timed } from "./figures.ts";
import { withProgram } from "./program.ts";
import { beside, type Measurement, verdictOf } from "./row.ts";

const NOTICES = 85_011;
const ROUNDS = 7;
const GOAL = 4;
const SEED = 20_260_822;

/** An archive of the police's feed taken in, beside COPY of the same file into a table without keys or indexes. */
export function measurePoliceImport(): Promise<Measurement> {
  const bytes = new TextEncoder().encode(archive());
  return withProgram(async ({ data }) => {
    const installation = await openInstallation(readConfig({}, { data }), {
      log: () => undefined,
      attach: true,
    });
    try {
      const [kommun] = await listKommuner(installation.owner);
      if (kommun === undefined) throw new Error("There is no kommun here");
      const within = (work: (tx: Transaction, copy: Copy) => Promise<unknown>): Promise<unknown> =>
        asOwnerCopying(installation.owner, kommun.space, work);
      const [copied, taken, again]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        await within((tx) => sql`truncate police_notice`.execute(tx));
        await within((tx) => sql`drop table if exists bare`.execute(tx));
        copied.push(await timed(() => within((tx, copy) => copyBare(tx, copy, bytes))));
        taken.push(await timed(() => within((tx, copy) => takeArchive(tx, copy, bytes, NOW))));
        again.push(await timed(() => within((tx, copy) => takeArchive(tx, copy, bytes, NOW))));
      }
      await within((tx) => sql`drop table bare; truncate police_notice`.execute(tx));
      return measurement(copied, taken, again);
    } finally {
      await installation.close();
    }
  });
}

function measurement(
  copied: readonly number[],
  taken: readonly number[],
  again: readonly number[],
): Measurement {
  const ratios = taken.map((time, round) => time / (copied[round] ?? Number.NaN));
  return {
    title: "Police import",
    rows: [
      {
        what: `Import of ${NOTICES} police notices`,
        against: "COPY into a bare table",
        goal: "≤ 4 ×",
        measured: ratio(median(ratios)),
        spread: spreadOf(ratios, ratio),
        verdict: verdictOf(median(ratios) <= GOAL),
      },
      beside("COPY of the same file", copied, milliseconds),
      beside("taken in", taken, milliseconds),
      beside("the same file again, nothing changed", again, milliseconds),
    ],
    how: [
      `A made-up archive of ${NOTICES} notices in the form of the police's feed, the same by its seed, from memory: taken in by the function that the command calls, in one transaction with key and indexes; beside it, in the same round, COPY of the same bytes by the same connection into a table with neither. ${ROUNDS} rounds, the ratio of each round.`,
    ],
  };
}

async function copyBare(tx: Transaction, copy: Copy, bytes: Uint8Array): Promise<void> {
  await sql`
    create table bare (id bigint, datetime timestamptz, type text, name text, location_name text, lat double precision,
      lon double precision, forst_sedd_utc timestamptz, sist_sedd_utc timestamptz, antal_metaversioner integer,
      antal_textversioner integer)`.execute(tx);
  await copy({ table: "bare", columns: COLUMNS }, bytes);
}

const NOW = new Date("2026-08-22T20:00:00Z");
const COLUMNS = [
  "id",
  "datetime",
  "type",
  "name",
  "location_name",
  "lat",
  "lon",
  "forst_sedd_utc",
  "sist_sedd_utc",
  "antal_metaversioner",
  "antal_textversioner",
];

const TYPES = [
  "Trafikolycka",
  "Brand",
  "Stöld/inbrott",
  "Mord/dråp, försök",
  "Sammanfattning natt",
  "Rattfylleri",
];
const COUNTIES = 21;
const KOMMUNER = 290;
const MINUTE = 60_000;

/** Notices about 21 minutes apart; a third carry only the län, and most of those name a kommun last. */
function archive(): string {
  const random = seededRandom(SEED);
  const pick = (count: number): number => Math.floor(random() * count);
  const begin = Date.parse("2023-03-26T06:00:00Z");
  const rows = Array.from({ length: NOTICES }, (_, index) => {
    const at = new Date(begin + index * 21 * MINUTE + pick(20 * MINUTE));
    const type = TYPES[pick(TYPES.length)] ?? "";
    const [county, kommun] = [
      `${String.fromCharCode(65 + pick(COUNTIES))}-stads län`,
      `Kommun${pick(KOMMUNER)}`,
    ];
    const onlyCounty = random() < 0.37;
    const last = onlyCounty && random() < 0.7 ? county : kommun;
    const clock = at.toISOString();
    return [
      400_000 + index * 3 + pick(3),
      `${clock.slice(0, 10)} ${Number(clock.slice(11, 13))}${clock.slice(13, 19)} +00:00`,
      type,
      `${at.getUTCDate()} mars ${clock.slice(11, 16)}, ${type}, ${last}`,
      onlyCounty ? county : kommun,
      (55 + 14 * random()).toFixed(6),
      (11 + 12 * random()).toFixed(6),
      `${clock.slice(0, 16)}Z`,
      `${new Date(at.getTime() + pick(400) * MINUTE).toISOString().slice(0, 16)}Z`,
      1 + Number(random() < 0.01),
      1,
    ];
  });
  return stringify([COLUMNS, ...rows]);
}
