import { describe, expect, test } from "vitest";
import { aPromise } from "#app/features/promise/promise.fixture.ts";
import { aDraftPromise, aSigningWorld, sendPromise, signAs } from "#app/features/signing/signing.fixture.ts";
import { readPublishedEdition } from "#app/features/signing/published.ts";
import { readPdf } from "#app/platform/pdf/read-pdf.fixture.ts";
import { translator } from "#app/platform/language/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { editionPdf } from "./edition-pdf.ts";

const world = await freshWorld();
const app = await startApp(world);
const people = await aSigningWorld(world);
const content = aPromise();
const promise = await aDraftPromise(world, content);
const edition = await sendPromise(world, people, promise);
await signAs(world, app.services.keys, { edition, person: people.chair, name: "Ordföranden", party: 0 });
await signAs(world, app.services.keys, { edition, person: people.chief, name: "Polischefen", party: 1 });
const { slug } = await world.arrange((tx) =>
  tx.selectFrom("promise").where("promise.id", "=", promise).select("promise.slug").executeTakeFirstOrThrow(),
);
const address = `/loften/${slug}/utgava/1/lofte.pdf`;
const check = `http://localhost/loften/${slug}/utgava/1/verifiera`;

async function printed(): Promise<Uint8Array> {
  app.memory.forget(world.kommun.space);
  return new Uint8Array(await (await app.resident.get(address)).arrayBuffer());
}

describe("the signed promise on paper", () => {
  test("has every word that was signed, by whom, and what proves it", async () => {
    const { text } = await readPdf(await printed());
    const record = await world.as(people.chair, (tx) => readPublishedEdition(tx, slug, 1));
    // pdf.js reads some hyphens as spaces.
    const bare = (words: string): string => words.replace(/[\s-]+/g, "");
    const expected = [
      ...[content.title, content.purpose ?? "", content.followUp ?? ""],
      ...content.focusAreas.flatMap(({ name, items }) => [name, ...items.map((item) => item.text)]),
      ...["Ordföranden, kommunstyrelsens ordförande", "Polischefen, lokalpolisområdeschef"],
      ...[record?.proof.sha256 ?? "no hash", check, "Utgåva 1", "16 mars 2026"],
    ];
    for (const one of expected) expect(bare(text)).toContain(bare(one));
  });

  test("is tagged, with words in place of the code that leads to its check", async () => {
    const { tags, info, outline, pages } = await readPdf(await printed());
    expect(tags.filter(({ role }) => role === "Figure")).toEqual([
      { role: "Figure", alt: `Kod att läsa med telefonen. Den leder till ${check}` },
    ]);
    expect(tags.map(({ role }) => role)).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "Link"]));
    expect(info).toMatchObject({ Title: content.title, Language: "sv-SE" });
    expect(info["CreationDate"]).toMatch(/^D:20260316/);
    expect(outline).toEqual(expect.arrayContaining(["Det här lovar vi", "1. Trafik", "Undertecknat av"]));
    expect(pages).toBeLessThanOrEqual(2);
  });

  test("is the same to the byte whenever it is printed", async () => {
    const first = await printed();
    app.clock.set(new Date("2027-01-05T11:00:00Z"));
    expect(Buffer.from(await printed()).equals(first)).toBe(true);
  });

  test.each([`/loften/${slug}/utgava/2/lofte.pdf`, "/loften/inget-lofte/utgava/1/lofte.pdf"])(
    "is not at %s",
    async (path) => {
      expect((await app.resident.get(path)).status).toBe(404);
    },
  );

  test("of an example says so on every page", async () => {
    const record = await world.as(people.chair, (tx) => readPublishedEdition(tx, slug, 1));
    if (record === null) throw new Error("The edition is not published");
    const { document } = editionPdf(
      { content, reason: null, proof: record.proof, checkAddress: check, example: true },
      translator("sv"),
    );
    expect(document.header).toBe("Eskilstuna kommun · Exempel");
  });
});
