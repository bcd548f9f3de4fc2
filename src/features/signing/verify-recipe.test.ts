import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { sealLog } from "#app/audit/seal-log.ts";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { freshWorld } from "#test/support/world.ts";
import { publishLogPlace } from "./log-place.ts";
import { readPublishedEdition } from "./published.ts";
import { aDraftPromise, aSigningWorld, NOON, sendPromise, signAs } from "./signing.fixture.ts";

const world = await freshWorld();
const keys = new InstallationKeys(newKeyMaterial(NOON));
const key = keys.publicKey.pem.replace(/-----[^-]+-----|\s/g, "");

const folder = await mkdtemp(join(tmpdir(), "handslag-recipe-"));
afterAll(() => rm(folder, { recursive: true }));
const guide = await readFile("docs/guides/verify-an-edition.md", "utf8");
const script = join(folder, "verify-edition.mjs");
await writeFile(script, /```js\n(.*?)```/s.exec(guide)?.[1] ?? "");

/** The published file of an edition that was signed among other entries in the log. */
const published = await (async () => {
  const people = await aSigningWorld(world);
  const seal = () =>
    sealLog({
      owner: world.owner,
      keys,
      kommun: world.kommun,
      now: NOON,
      givePlace: publishLogPlace,
      thorough: true,
    });
  let slug = "";
  for (const title of ["Ett", "Två", "Tre"]) {
    const promise = await aDraftPromise(world, aPromise({ title: `Löfte ${title}` }));
    const edition = await sendPromise(world, people, promise);
    await signAs(world, keys, { edition, person: people.chair, name: "Ordföranden å", party: 0 });
    await signAs(world, keys, { edition, person: people.chief, name: "Polischefen", party: 1 });
    await seal();
    const found = await world.owner.query<{ slug: string }>("select slug from k0484.promise where id = $1", [
      promise,
    ]);
    slug = found.rows[0]?.slug ?? "";
  }
  const record = await world.arrange((tx) => readPublishedEdition(tx, slug, 1));
  return JSON.stringify(record, null, 2);
})();

/** Runs the guide's own script on a file, as a reader of the guide does. */
async function follow(content: string, trusted = key): Promise<{ code: number; lines: string[] }> {
  const file = join(folder, "bevis.json");
  await writeFile(file, content);
  const run = promisify(execFile)(process.execPath, [script, file, trusted]);
  const { code, stdout } = await run.then(
    (done) => ({ code: 0, stdout: done.stdout }),
    (failed: { code: number; stdout: string }) => failed,
  );
  return { code, lines: stdout.trim().split("\n") };
}

test("the guide's script finds a published edition whole", async () => {
  const { code, lines } = await follow(published);
  expect(lines).toEqual([
    "holds  the text bears its hash",
    "holds  the text is canonical JSON",
    "holds  the text is this edition",
    "holds  Eskilstuna kommun signed this text",
    "holds  Polismyndigheten signed this text",
    "holds  nobody else signed",
    "holds  the installation signed hash, names and times",
    "holds  the entry in the log is about this edition",
    "holds  the entry is in the log",
    "holds  the installation signed the log",
  ]);
  expect(code).toBe(0);
});

test.each([
  ["a word of the text", "minst fyra", "minst tre", "the text bears its hash"],
  [
    "a name",
    `"name": "Polischefen"`,
    `"name": "Någon annan"`,
    "the installation signed hash, names and times",
  ],
  [
    "a time",
    `"sealedAt": "2026-03-16`,
    `"sealedAt": "2026-03-17`,
    "the installation signed hash, names and times",
  ],
  ["the entry in the log", `"event": "EditionSealed"`, `"event": "DeskRead"`, "the entry is in the log"],
  ["the log's size", `"size": 3`, `"size": 4`, "the installation signed the log"],
])("the guide's script finds %s altered", async (_, from, to, wrong) => {
  expect(published).toContain(from);
  const { code, lines } = await follow(published.replace(from, to));
  expect(code).toBe(1);
  expect(lines).toContain(`WRONG  ${wrong}`);
});

test("the guide's script does not trust the key in the proof", async () => {
  const other = new InstallationKeys(newKeyMaterial(NOON)).publicKey.pem.replace(/-----[^-]+-----|\s/g, "");
  const { code, lines } = await follow(published, other);
  expect(code).toBe(1);
  expect(lines).toContain("WRONG  the installation signed hash, names and times");
});
