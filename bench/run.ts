import { measureBulk } from "./bulk.ts";
import { measureEvents } from "./events.ts";
import { measureGeography } from "./geography.ts";
import { findPeers } from "./peers.ts";
import { measurePoliceImport } from "./police-import.ts";
import { measurePublishedPage } from "./published-page.ts";
import { measureRaking } from "./raking.ts";
import { measureRegression } from "./regression.ts";
import { measureReport } from "./report.ts";
import { describeMachine, lineOf, writeResults } from "./results.ts";
import type { Measurement } from "./row.ts";
import { measureStaffPages } from "./staff-pages.ts";
import { measureStart } from "./start.ts";
import { measureSuppression } from "./suppression.ts";
import { measureWeight } from "./weight.ts";

// `npm run bench` measures everything and writes results.md; names after it measure only those and write nothing.
const peers = findPeers();
const all: Readonly<Record<string, () => Promise<Measurement>>> = {
  "published-page": () => measurePublishedPage(peers),
  start: measureStart,
  "staff-pages": measureStaffPages,
  bulk: measureBulk,
  events: measureEvents,
  "police-import": measurePoliceImport,
  report: () => measureReport(peers),
  weight: measureWeight,
  geography: measureGeography,
  regression: measureRegression,
  raking: measureRaking,
  suppression: measureSuppression,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(all).join(", ")}\n`);
  process.exit(2);
}

const done: Measurement[] = [];
for (const [name, measure] of Object.entries(all)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const measurement = await measure();
  done.push(measurement);
  for (const row of measurement.rows) process.stdout.write(`${lineOf(row)}\n`);
}
if (asked.length === 0) await writeResults(done, describeMachine(peers));
if (done.some(({ rows }) => rows.some(({ verdict }) => verdict === "missed"))) process.exitCode = 1;
