import type { IndicatorId } from "#app/schema/tables.ts";
import type { TestApp, Visitor } from "#test/support/app.ts";
import type { World } from "#test/support/world.ts";
import { anIndicator } from "../indicator.fixture.ts";
import { readValues } from "../queries.ts";

const FILES = "/arbeta/indikatorer/filer";

/** A page as it is read. */
export function textOf(page: string): string {
  return page
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ");
}

/** A file as a browser sends it. */
export function fileOf(text: string, name = "fil.csv"): File {
  return new File([text], name);
}

/** A made-up world with an analyst who takes files in by the pages. */
export async function anImporter(world: World, app: TestApp) {
  const me = await app.signedIn(await world.aPerson({ role: "analyst", name: "Analytikern" }));
  let number = 0;
  /** A name that no other has. */
  const named = (name: string): string => `${name} ${(number += 1)}`;

  const make = (values: Parameters<typeof anIndicator>[1] = {}) =>
    world.arrange(async (tx) => {
      const id = await anIndicator(tx, { name: named("Bränder"), ...values });
      const indicator = tx.selectFrom("indicator").where("id", "=", id).select("slug");
      return { id, ...(await indicator.executeTakeFirstOrThrow()) };
    });
  const valuesOf = (id: IndicatorId) => world.arrange((tx) => readValues(tx, id, null));
  /** Values as "0484 2021-01 7". */
  const short = async (id: IndicatorId): Promise<string[]> =>
    (await valuesOf(id)).map(({ areaCode, period, value }) => `${areaCode} ${period} ${value}`);

  /** Sends a file; gives where it stands, or the page that refuses it. */
  const send = async (file: File, mapping = "", visitor: Visitor = me): Promise<string> => {
    const answer = await visitor.post(FILES, { file, mapping, retrievedOn: "2026-03-16" });
    if (answer.status !== 303) return textOf(await answer.text());
    return answer.headers.get("location") ?? "";
  };
  const look = async (address: string) => {
    const answer = await me.get(address);
    const page = await answer.text();
    const digest = /name="digest" value="(\w*)"/.exec(page)?.[1] ?? "";
    return { page: textOf(page), digest };
  };
  /** Chooses columns for a file and looks at what it would do. */
  const choose = async (address: string, fields: Record<string, string>) => {
    const page = await (await me.get(`${address}/koppling`)).text();
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
    const kept = { mapping: hidden("mapping"), version: hidden("version") };
    const answer = await me.post(`${address}/koppling`, { name: named("Koppling"), ...kept, ...fields });
    if (answer.status !== 303) return { page: textOf(await answer.text()), digest: "" };
    return look(address);
  };
  const take = async (address: string, digest: string) => {
    const answer = await me.post(`${address}/ta-in`, { digest });
    const there = answer.headers.get("location")?.split("?")[0] ?? "";
    return { status: answer.status, address: there, page: textOf(await answer.text()) };
  };
  /** The mapping that a sent file is read by. */
  const mappingOf = async (address: string): Promise<string> => {
    const file = address.split("/").at(-1) ?? "";
    const { rows } = await world.owner.query<{ id: string }>(
      "select mapping_id as id from k0484.indicator_file where id = $1",
      [file],
    );
    return rows[0]?.id ?? "";
  };
  /** Takes a file of values by area, period and number in, all by the pages. */
  const takeValues = async (slug: string, text: string, fields: Record<string, string> = {}) => {
    const address = await send(fileOf(text));
    const columns = { area: "kod", period: "period", value: "antal" };
    const { digest } = await choose(address, { rows: "values", fixedIndicator: slug, ...columns, ...fields });
    return take(address, digest);
  };
  return { me, make, valuesOf, short, send, look, choose, take, mappingOf, takeValues };
}
