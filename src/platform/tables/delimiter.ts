const CANDIDATES = [";", ",", "\t"] as const;
const RECORDS = 20;

type Delimiter = (typeof CANDIDATES)[number];

/**
 * Finds the delimiter from the first records: the one that divides most of them as it divides the first.
 * Signs inside quotes do not count. A file of one column has `;`.
 */
export function detectDelimiter(text: string): string {
  const records = countPerRecord(text);
  const ranked = CANDIDATES.map((delimiter) => {
    const counts = records.map((record) => record[delimiter]);
    const first = counts[0] ?? 0;
    return { delimiter, first, alike: counts.filter((count) => count === first).length };
  }).filter(({ first }) => first > 0);
  ranked.sort((a, b) => b.alike - a.alike || b.first - a.first);
  return ranked[0]?.delimiter ?? ";";
}

type Counts = Record<Delimiter, number>;

function countPerRecord(text: string): Counts[] {
  const records: Counts[] = [];
  let counts: Counts = { ";": 0, ",": 0, "\t": 0 };
  let empty = true;
  let quoted = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === "\n" || sign === "\r")) {
      if (!empty) records.push(counts);
      if (records.length === RECORDS) return records;
      counts = { ";": 0, ",": 0, "\t": 0 };
      empty = true;
      continue;
    }
    empty = false;
    if (!quoted && (sign === ";" || sign === "," || sign === "\t")) counts[sign] += 1;
  }
  return empty ? records : [...records, counts];
}
