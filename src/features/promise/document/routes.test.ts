import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PromiseId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { readPromise } from "../queries.ts";
import { itemsOf } from "../working-text.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation({ name: "Eskilstuna kommun", kind: "kommun" });
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });
const me = await app.signedIn(coordinator);
const other = await app.signedIn(await world.aPerson({ role: "police_coordinator" }));

const TEXT = `Medborgarlöfte Eskilstuna 2026–2027

Syfte
Fler ska känna sig trygga.

Trafik kring skolorna
• Polisen lovar att genomföra minst fyra trafikkontroller per termin vid skolorna i Fröslunda.
• Eskilstuna kommun lovar att laga trasig belysning inom 24 timmar.

Telefon: 016-000 00 00
`;

async function read(text: string): Promise<string> {
  const answer = await me.post("/arbeta/loften/dokument", { text });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

/** What the page would send as it stands: texts, choices, and boxes that are ticked. */
function formOn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? "";
    const box = /type="(checkbox|radio)"/.test(tag);
    if (name === "" || (box && !/ checked/.test(tag))) continue;
    fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  for (const [, name = "", text = ""] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = text;
  for (const [, name = "", options = ""] of html.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  }
  return fields;
}

const idIn = (answer: Response): PromiseId =>
  (answer.headers.get("location") ?? "").split(/[/?]/)[3] as PromiseId;
const promiseOf = (id: PromiseId) => world.as(coordinator, (tx) => readPromise(tx, id));

describe("a document's proposals", () => {
  test("stand with the words they were read from, nothing taken, and what is left over", async () => {
    const html = await (await me.get(await read(TEXT))).text();
    expect(html).toContain("Mål: minst 4 trafikkontroller per termin");
    expect(html).toContain("minst fyra trafikkontroller per termin");
    expect(html).toContain("016-000 00 00");
    for (const [tag] of html.matchAll(/<input[^>]*name="(?:item|party)\.\d+\.take"[^>]*>/g))
      expect(tag).not.toContain(" checked");
  });

  test("make nothing when nothing is confirmed", async () => {
    const address = await read(TEXT);
    const form = formOn(await (await me.get(address)).text());
    const promise = await promiseOf(idIn(await me.post(address, form)));
    expect(promise).toMatchObject({
      title: "Medborgarlöfte Eskilstuna 2026–2027",
      status: "draft",
      parties: [],
      focusAreas: [],
      purpose: null,
    });
  });

  test("become a draft of exactly what was confirmed, mended where it was mended", async () => {
    const address = await read(TEXT);
    const form = formOn(await (await me.get(address)).text());
    const parties = [0, 1].filter((number) => `party.${number}.name` in form);
    expect(parties).toHaveLength(2);
    const police = parties.find((number) => form[`party.${number}.kind`] === "police") ?? -1;
    const answer = await me.post(address, {
      ...form,
      takePurpose: "ja",
      [`party.${police}.take`]: "ja",
      "item.0.take": "ja",
      "item.0.text": "Genomföra minst fyra trafikkontroller per termin i hela Fröslunda.",
      "item.0.actor": [String(police), "1", "0"],
    });
    expect(answer.status).toBe(303);
    const promise = await promiseOf(idIn(answer));
    expect(promise.purpose).toBe("Fler ska känna sig trygga.");
    expect(promise.parties).toHaveLength(1);
    expect(itemsOf(promise)).toHaveLength(1);
    expect(itemsOf(promise)[0]).toMatchObject({
      text: "Genomföra minst fyra trafikkontroller per termin i hela Fröslunda.",
      actors: [0],
      target: { direction: "at_least", number: 4 },
    });
    expect((await me.get(address)).status).toBe(404);
  });

  test("keep everything that was typed when something has to be mended", async () => {
    const address = await read(TEXT);
    const form = formOn(await (await me.get(address)).text());
    const answer = await me.post(address, {
      ...form,
      title: " ",
      "item.0.take": "ja",
      "item.1.text": "Min egen text.",
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#title"');
    expect(html).toContain("Min egen text.");
    expect(formOn(html)["item.0.take"]).toBe("ja");
    expect(formOn(html)["item.1.take"]).toBeUndefined();
  });

  test("are the reader's own", async () => {
    const address = await read(TEXT);
    expect((await other.get(address)).status).toBe(404);
    expect((await other.post(address, { title: "Mitt" })).status).toBe(404);
    expect((await me.get(address)).status).toBe(200);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["nothing at all", {}, "Klistra in en text eller välj en fil"],
    ["an empty text", { text: " \n " }, "Klistra in en text eller välj en fil"],
    ["both at once", { text: "Vi lovar.", file: new File(["Vi lovar."], "lofte.txt") }, "inte båda"],
    [
      "a picture",
      { file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], "bild.png") },
      "bild.png",
    ],
    ["a broken PDF", { file: new File(["%PDF-1.7 inget mer"], "trasig.pdf") }, "trasig.pdf"],
    [
      "old Word",
      { file: new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], "gammal.doc") },
      "gammal.doc",
    ],
  ])("%s gets a clear answer", async (_, fields, words) => {
    const answer = await me.post("/arbeta/loften/dokument", fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  test.each([
    ["pasted", (text: string) => ({ text, file: new File([], "") })],
    ["as a file", (text: string) => ({ file: new File([text], "lang.txt") })],
  ])("ten megabytes %s get a clear answer, and quickly", async (_, fields) => {
    const text = "Polisen lovar att genomföra minst fyra kontroller.\n".repeat(200_000);
    const answer = await me.post("/arbeta/loften/dokument", fields(text));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Texten är för lång");
    expect(html.length).toBeLessThan(100_000);
  });

  test("more than the largest form is refused before it is read", async () => {
    const answer = await me.post("/arbeta/loften/dokument", {
      file: new File(["x".repeat(23 * 1024 * 1024)], "stor.txt"),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("22 MB");
  });

  test("a text with nothing in it still makes a draft", async () => {
    const address = await read("Hej!");
    expect(await (await me.get(address)).text()).toContain("Vi hittade inga åtaganden");
    expect((await me.post(address, { title: "Tomt löfte" })).status).toBe(303);
  });
});

test("Word and PDF are read like pasted text", async () => {
  for (const name of ["lofte.docx", "lofte.pdf"]) {
    const bytes = readFileSync(`src/platform/documents/fixtures/${name}`);
    const answer = await me.post("/arbeta/loften/dokument", { file: new File([bytes], name) });
    expect([name, answer.status]).toEqual([name, 303]);
    expect(await (await me.get(answer.headers.get("location") ?? "")).text()).toContain(name);
  }
});
