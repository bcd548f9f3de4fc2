import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { EventId } from "#app/schema/tables.ts";
import { aReportingKommun } from "../reporting.fixture.ts";
import { jpegWithNotes, SECRETS } from "./photo.fixture.ts";

const { world, housing, category, session, aForm, received } = await aReportingKommun();

describe("a photo", () => {
  const photo = (bytes: Uint8Array = jpegWithNotes()): File => new File([new Uint8Array(bytes)], "bild.jpg");
  const contents = async (event: EventId): Promise<Buffer[]> => {
    const rows = await world.arrange((tx) =>
      tx.selectFrom("eventPhoto").select("content").where("eventId", "=", event).execute(),
    );
    return rows.map(({ content }) => content);
  };

  test("is stored without notes, and shown to who may read the words", async () => {
    const id = await received(await session("reporter"), { ...aForm(), "e0-photo": photo() });
    const [content] = await contents(id);
    for (const secret of SECRETS) expect(content?.includes(secret)).toBe(false);
    const page = await (await (await session("reporter")).get(`/arbeta/handelser/${id}`)).text();
    const address = /src="(\/arbeta\/handelser\/[^"]+\/foto\/[^"]+)"/.exec(page)?.[1] ?? "";
    const shown = await (await session("coordinator")).get(address);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(content);
    expect((await (await session("other")).get(address)).status).toBe(404);
  });

  test("is still there when the form comes back, and only for who sent it", async () => {
    const reporter = await session("reporter");
    const form = aForm({ category: "" });
    const page = await (await reporter.post("/arbeta/rapportera", { ...form, "e0-photo": photo() })).text();
    const kept = /name="e0-photoKept" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const mended = { ...form, "e0-category": category("Brand"), "e0-photoKept": kept };
    const theirs = { ...mended, organisation: housing, requestKey: randomUUID() };
    expect((await (await session("other")).post("/arbeta/rapportera", theirs)).status).toBe(422);
    expect(await contents(await received(reporter, mended))).toHaveLength(1);
    const twice = { ...mended, requestKey: randomUUID() };
    expect((await reporter.post("/arbeta/rapportera", twice)).status).toBe(422);
  });

  test("that is none is refused, with all that was typed still there", async () => {
    const response = await (
      await session("reporter")
    ).post("/arbeta/rapportera", {
      ...aForm(),
      "e0-photo": photo(Buffer.from("<svg/>")),
    });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain("Filen är ingen jpeg-, png- eller webp-bild");
    expect(page).toContain("Lampan är trasig");
  });
});

test("one sending is answered within 100 ms", async () => {
  const reporter = await session("reporter");
  const photo = Buffer.concat([jpegWithNotes()]);
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const form = {
      ...aForm({ placeText: "Fristadstorget" }),
      "e0-photo": new File([new Uint8Array(photo)], "x.jpg"),
    };
    const started = performance.now();
    await received(reporter, form);
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((one, other) => one - other);
  expect(sorted[10]).toBeLessThan(100);
});
