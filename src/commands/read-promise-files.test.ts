import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readPromiseFiles } from "./read-promise-files.ts";

const folder = await mkdtemp(join(tmpdir(), "handslag-files-"));
afterAll(() => rm(folder, { recursive: true }));
let told: string[] = [];
beforeEach(() => {
  told = [];
});

const GOOD = {
  titel: "Medborgarlöfte Sundvik",
  kommunkod: "0484",
  kommun: "Sundvik",
  parter: ["Sundviks kommun", "Polismyndigheten"],
  omfattning: { slag: "kommun", namn: "Sundvik" },
  period: null,
  fokusomraden: [],
};

async function put(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    typeof content === "string" || content instanceof Buffer ? content : JSON.stringify(content),
  );
  return path;
}
const read = (...files: string[]) =>
  readPromiseFiles(files, (line) => told.push(line.replaceAll(`${folder}/`, "")));

test("files that can be used are read, with a line for every key that is left out", async () => {
  const incoming = await read(
    await put("a.json", GOOD),
    await put("b.json", { ...GOOD, titel: "B", period2: 1 }),
  );
  expect(incoming.map(({ content }) => content.title)).toEqual(["Medborgarlöfte Sundvik", "B"]);
  expect(told).toEqual([
    'b.json: $.period2: ignored: the format has no key "period2" here. Did you mean "period"?',
  ]);
});

test("all files are looked at, and one that cannot be used stops all", async () => {
  const files = [
    await put("good.json", GOOD),
    await put("wrong.json", { ...GOOD, titel: 7, period: { fran: "2026-12-31", till: "2026-01-01" } }),
    await put("broken.json", '{\n  "titel": "A"\n  "kommun": "B"\n}'),
    await put("latin.json", Buffer.from(JSON.stringify(GOOD), "latin1")),
    await put("large.json", " ".repeat(10_000_000)),
    join(folder, "gone.json"),
    folder,
  ];
  await expect(read(...files)).rejects.toThrow("Nothing was imported: 6 of 7 files cannot be used.");
  expect(told).toEqual([
    "wrong.json: $.titel: found 7, expected text in quotation marks.",
    "wrong.json: $.period: the period ends 2026-01-01, before it begins 2026-12-31. Correct one of the days.",
    'broken.json: line 3, column 3: this is not JSON: found "\\"", expected a comma or a closing bracket.',
    "latin.json: line 1: the text is not UTF-8 (probably Windows-1252 (Latin-1)). Save the file as UTF-8 and try again.",
    "large.json: the file is 10.0 MB; at most 2.0 MB are read. Is it a promise?",
    "gone.json: there is no such file.",
    `${folder}: this is no file. Name the files themselves, such as loften/*.json.`,
  ]);
});

test("many problems of one file are counted after the first twenty", async () => {
  const areas = Array.from({ length: 30 }, () => ({ namn: "", atagan: [] }));
  await expect(read(await put("many.json", { ...GOOD, fokusomraden: areas }))).rejects.toThrow("1 of 1 file");
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toBe("many.json: and 10 more.");
});

test("two files about the same promise are told apart by nobody, so neither is taken", async () => {
  await expect(read(await put("a.json", GOOD), await put("b.json", GOOD))).rejects.toThrow(
    'are both about "Medborgarlöfte Sundvik". Nothing was imported; leave one out.',
  );
});
