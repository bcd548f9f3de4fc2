import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeEach, describe, expect, test } from "vitest";
import { takePromises } from "#app/commands/import.ts";
import {
  type PromiseContent,
  readPromiseContent,
  readPromiseHead,
  readPromiseItems,
  savePromiseContent,
  takePromiseStep,
} from "#app/features/promise/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { type FIXTURES, fixture } from "./fixtures/content.ts";
import { fromExchange } from "./from-exchange.ts";
import type { Incoming } from "./incoming.ts";
import schema from "./lofte.schema.json" with { type: "json" };

const world = await freshWorld();
const app = await startApp(world);
const { keys } = app.services;

const incoming = (name: (typeof FIXTURES)[number], changes: Partial<PromiseContent> = {}): Incoming => {
  const { content } = fromExchange(fixture(name));
  if (content === null) throw new Error(`${name} was refused`);
  return { file: `loften/${name}.json`, content: { ...content, ...changes } };
};
let told: string[] = [];
const take = (files: readonly Incoming[], options: { kommun?: string; dryRun?: boolean } = {}) =>
  takePromises({ owner: world.owner, keys }, files, options, NOON, (line) => told.push(line));
const idOf = (slug: string, kommun = world.kommun): Promise<PromiseId> =>
  world.arrange(async (tx) => {
    const row = await tx
      .selectFrom("promise")
      .where("promise.slug", "=", slug)
      .select("promise.id")
      .executeTakeFirstOrThrow();
    return row.id;
  }, kommun);
/** Rows of everything that an import writes. */
const counts = async (): Promise<readonly unknown[]> => {
  const { space } = world.kommun;
  const tables = [
    `${space}.promise`,
    `${space}.promise_item`,
    `${space}_published.published_promise`,
    `${space}.audit_entry`,
  ];
  const counted = tables.map((table) =>
    world.owner.query<{ n: number }>(
      `select count(*)::int as n, max(xmin::text::bigint) as newest from ${table}`,
    ),
  );
  return (await Promise.all(counted)).map(({ rows }) => rows[0]);
};

beforeEach(() => {
  told = [];
});

describe("importing", () => {
  test("takes in promises with parties, limits, contradicting results and all, and publishes them", async () => {
    const files = (["older-form", "upper-limit", "no-items", "this-form"] as const).map((name) =>
      incoming(name),
    );
    const outcomes = await take(files);
    expect(outcomes.map(({ slug, what }) => [slug, what])).toEqual([
      ["sundvik-2018", "added"],
      ["hamntorget", "added"],
      ["stranden-sommaren-2020", "added"],
      ["sundvik-2026", "added"],
    ]);
    expect(told).toEqual([
      "loften/older-form.json: added as /loften/sundvik-2018 of Eskilstuna (archived).",
      "loften/upper-limit.json: added as /loften/hamntorget of Eskilstuna (another kommun's, kept for comparison).",
      "loften/no-items.json: added as /loften/stranden-sommaren-2020 of Eskilstuna (another kommun's, kept for comparison).",
      "loften/this-form.json: added as /loften/sundvik-2026 of Eskilstuna (in force).",
    ]);
    for (const [index, { slug }] of outcomes.entries()) {
      const id = await idOf(slug);
      expect(await world.arrange((tx) => readPromiseContent(tx, id))).toEqual(files[index]?.content);
      const page = await app.resident.get(`/loften/${slug}`);
      expect(page.status).toBe(200);
    }
    expect(await world.arrange(async (tx) => readPromiseHead(tx, await idOf("hamntorget")))).toMatchObject({
      status: "archived",
      importedFrom: "upper-limit.json",
      kommun: { code: "1499", name: "Norrvik" },
    });
  });

  test("the same files again change nothing and say so", async () => {
    const before = await counts();
    const outcomes = await take([incoming("older-form"), incoming("this-form")]);
    expect(outcomes.map(({ what }) => what)).toEqual(["unchanged", "unchanged"]);
    expect(told).toEqual([
      "loften/older-form.json: unchanged, /loften/sundvik-2018 of Eskilstuna has this text.",
      "loften/this-form.json: unchanged, /loften/sundvik-2026 of Eskilstuna has this text.",
    ]);
    expect(await counts()).toEqual(before);
  });

  test("a corrected file changes the promise, and its items stay the same ones", async () => {
    const id = await idOf("sundvik-2018");
    const before = await world.arrange((tx) => readPromiseItems(tx, id));
    const { content } = incoming("older-form");
    const [area] = content.focusAreas;
    const focusAreas = [{ name: "Kvällar", items: (area?.items ?? []).toReversed() }];
    const [outcome] = await take([incoming("older-form", { purpose: "Fler ute.", focusAreas })]);
    expect(outcome).toMatchObject({ what: "updated", slug: "sundvik-2018" });
    const after = await world.arrange((tx) => readPromiseItems(tx, id));
    expect(after.map((item) => item.id)).toEqual(before.map((item) => item.id).toReversed());
    expect(await (await app.resident.get("/loften/sundvik-2018")).text()).toContain("Fler ute.");
  });

  test("an agreement that the file names otherwise is unlinked, so that the text is the file's", async () => {
    const id = await idOf("sundvik-2026");
    await world.arrange(async (tx) => {
      const agreement = await tx
        .insertInto("agreement")
        .values({ slug: "samverkan", title: "Samverkan 2026" })
        .returning("agreement.id")
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("promise")
        .set({ agreementId: agreement.id })
        .where("promise.id", "=", id)
        .execute();
    });
    expect(await take([incoming("this-form", { agreement: "Samverkan 2026" })])).toMatchObject([
      { what: "unchanged" },
    ]);
    expect(await take([incoming("this-form")])).toMatchObject([{ what: "updated" }]);
    expect(await take([incoming("this-form")])).toMatchObject([{ what: "unchanged" }]);
  });

  test("each writes a log entry without a person, with the promise's id and no words", async () => {
    const id = await idOf("sundvik-2018");
    const rows = await world.arrange((tx) =>
      tx
        .selectFrom("auditEntry")
        .where("auditEntry.event", "=", "PromiseImported")
        .selectAll()
        .orderBy("auditEntry.id")
        .execute(),
    );
    expect(rows).toHaveLength(6);
    expect(rows.at(-2)).toMatchObject({ personId: null, ids: { promise: id }, at: NOON });
  });

  test("a dry run tells what would happen and leaves no trace", async () => {
    const before = await counts();
    const outcomes = await take([incoming("this-form", { title: "Medborgarlöfte Ängen" })], { dryRun: true });
    expect(outcomes).toMatchObject([{ slug: "angen", what: "added" }]);
    expect(told).toEqual([
      "loften/this-form.json: would be added as /loften/angen of Eskilstuna (in force).",
    ]);
    expect(await counts()).toEqual(before);
  });

  test("a promise goes to its own kommun when it is here, or to the one that is named", async () => {
    const stockholm = { code: "0180", name: "Stockholm" };
    await take([incoming("this-form", { title: "Medborgarlöfte Stockholm 2026", kommun: stockholm })]);
    await take([incoming("upper-limit")], { kommun: "0180" });
    expect(told.map((line) => line.split(": ")[1])).toEqual([
      "added as /loften/stockholm-2026 of Stockholm (in force).",
      "added as /loften/hamntorget of Stockholm (another kommun's, kept for comparison).",
    ]);
    expect(await idOf("stockholm-2026", world.otherKommun)).toBeTypeOf("string");
    await expect(take([incoming("upper-limit")], { kommun: "9999" })).rejects.toThrow(
      new OperatorError(
        "There is no kommun 9999 here; there is 0484 Eskilstuna, 0180 Stockholm. Nothing was imported.",
        2,
      ),
    );
  });
});

describe("a promise that people work on here", () => {
  const { content } = incoming("this-form", { title: "Medborgarlöfte Kvarnby 2026" });
  const changed = incoming("this-form", { title: content.title, purpose: "Något annat." });

  test("is not changed by a file with the same title, and nothing else of the run is written either", async () => {
    await world.arrange((tx) => savePromiseContent(tx, content, { status: "draft", importedFrom: null }));
    const before = await counts();
    await expect(take([incoming("no-items", { title: "Nytt" }), changed])).rejects.toThrow(
      "Nothing was imported: 1 file refused.",
    );
    expect(told).toEqual([
      "loften/this-form.json: /loften/kvarnby-2026 was written here, with the same title. Give the file's promise another title, or leave it out.",
    ]);
    expect(await counts()).toEqual(before);
  });

  test("nor when it was imported and is being amended", async () => {
    const id = await idOf("kvarnby-2026");
    await world.arrange(async (tx) => {
      await tx
        .updateTable("promise")
        .set({ status: "in_force", importedFrom: "a.json" })
        .where("promise.id", "=", id)
        .execute();
      await takePromiseStep(tx, id, "amend", "Nytt skäl");
    });
    await expect(take([changed])).rejects.toThrow("Nothing was imported: 1 file refused.");
    expect(told).toEqual([
      "loften/this-form.json: /loften/kvarnby-2026 is being changed here. Finish or discard the amendment first.",
    ]);
  });

  test("signed here it stands as it was signed, and the others are taken in", async () => {
    const id = await idOf("kvarnby-2026");
    await world.arrange(async (tx) => {
      const edition = await tx
        .insertInto("edition")
        .values({ promiseId: id, number: 1, document: "{}", sha256: "0".repeat(64), openedAt: NOON })
        .returning("edition.id")
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("editionSeal")
        .values({ editionId: edition.id, sealedAt: NOON, keyId: "k", countersignature: "c", logEntryId: 1 })
        .execute();
    });
    const outcomes = await take([changed, incoming("no-items", { title: "Nytt" }), { ...changed, content }]);
    expect(outcomes.map(({ what }) => what)).toEqual(["signed_here", "added", "unchanged"]);
    expect(told[0]).toBe(
      "loften/this-form.json: not taken, /loften/kvarnby-2026 of Eskilstuna is signed here with other words, which stand. Change them by an amendment.",
    );
    expect(await world.arrange((tx) => readPromiseContent(tx, id))).toEqual(content);
  });
});

describe("open data", () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
  formats.default(ajv);

  test("every imported promise is given as a document that fits the schema and is read back as it is", async () => {
    const answer = await app.resident.get("/oppna-data/schema/lofte.schema.json");
    expect(answer.headers.get("content-type")).toBe("application/schema+json");
    const isValid = ajv.compile((await answer.json()) as typeof schema);
    for (const slug of ["sundvik-2018", "hamntorget", "stranden-sommaren-2020", "sundvik-2026"]) {
      const given = await app.resident.get(`/oppna-data/loften/${slug}.json`);
      expect(given.status).toBe(200);
      expect(given.headers.get("content-type")).toBe("application/json");
      expect(given.headers.get("access-control-allow-origin")).toBe("*");
      const document: unknown = await given.json();
      expect([isValid(document), isValid.errors]).toEqual([true, null]);
      const id = await idOf(slug);
      expect(fromExchange(document)).toEqual({
        content: await world.arrange((tx) => readPromiseContent(tx, id)),
        warnings: [],
      });
    }
  });

  test("says how it goes with each item, apart from its words", async () => {
    const document = (await (
      await app.resident.get("/oppna-data/loften/sundvik-2026.json")
    ).json()) as Record<string, unknown>;
    expect(document).toMatchObject({
      $schema: "http://localhost/oppna-data/schema/lofte.schema.json",
      format: "handslag-lofte/1",
      publicering: {
        adress: "http://localhost/loften/sundvik-2026",
        arkiverat: false,
        lage_den: "2026-03-16",
      },
      fokusomraden: [
        {
          atagan: [{ hogst: 24, enhet: "timmar", uppfoljning_av_atagande: { nummer: "1.1", tillfallen: 0 } }],
        },
      ],
    });
    expect(Object.keys(document).at(-1)).toBe("publicering");
  });

  test("of a promise that is not published there is none", async () => {
    for (const path of [
      "/oppna-data/loften/finns-inte.json",
      "/oppna-data/loften/sundvik-2026",
      "/oppna-data/schema/annat.json",
    ]) {
      expect((await app.resident.get(path)).status).toBe(404);
    }
  });

  test("script in every field is text in the document and harmless on the page", async () => {
    const script = "<script>alert(1)</script>";
    const { content } = incoming("this-form", {
      title: `Skript ${script}`,
      purpose: script,
      followUp: script,
      remark: script,
    });
    const area = {
      name: script,
      items: content.focusAreas[0]?.items.map((item) => ({ ...item, text: script, place: script })) ?? [],
    };
    const [outcome] = await take([
      { file: "a.json", content: { ...content, source: script, focusAreas: [area] } },
    ]);
    const html = await (await app.resident.get(`/loften/${outcome?.slug}`)).text();
    expect(html).toContain("&lt;script");
    expect(html).not.toContain("<script>alert");
    const document: unknown = await (
      await app.resident.get(`/oppna-data/loften/${outcome?.slug}.json`)
    ).json();
    expect(document).toMatchObject({ syfte: script, kalla: script, fokusomraden: [{ namn: script }] });
  });
});
