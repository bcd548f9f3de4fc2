import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { Program } from "./program.ts";
import { behind } from "./staff.ts";
import { ask } from "./wire.ts";

const TIMES = 30;
const REPORT = "/arbeta/rapportera";

/** Sends reports of three events each as a phone does, one at a time; gives milliseconds until each answer. */
export async function sendReports({ address, ...program }: Program, cookie: string): Promise<number[]> {
  const { organisation, category } = await behind({ data: program.data }, async ({ tx }) => {
    const { rows } = await sql<{ organisation: string; category: string }>`
      select (select organisation.id from organisation where organisation.kind = 'kommun' order by organisation.id limit 1)
          as organisation,
        (select event_category.id from event_category where event_category.name = 'Klotter') as category`.execute(
      tx,
    );
    const [found] = rows;
    if (found === undefined) throw new Error("There is nobody to report for");
    return found;
  });
  const times: number[] = [];
  for (let round = 0; round <= TIMES; round += 1) {
    const form = new FormData();
    const put = (fields: Readonly<Record<string, string>>, before = ""): void => {
      for (const [name, value] of Object.entries(fields)) form.set(`${before}${name}`, value);
    };
    put({ requestKey: randomUUID(), organisation, events: "3" });
    for (const [place, where] of PLACES.entries()) {
      const day = swedishDay(new Date());
      const event = { category, day, clock: "", seriousness: "1", police: "unknown", ...where };
      put({ ...event, text: `Klotter på väggen, ${round}.` }, `e${place}-`);
    }
    const request = new Request(address, { method: "POST", body: form });
    const headers = {
      Cookie: cookie,
      Origin: address,
      "Content-Type": request.headers.get("content-type") ?? "",
    };
    const body = new Uint8Array(await request.arrayBuffer());
    const begun = performance.now();
    const { status, body: said } = await ask(`${address}${REPORT}`, { method: "POST", headers, body });
    const taken = performance.now() - begun;
    if (status !== 303)
      throw new Error(`The report was answered ${status}: ${said.toString("utf8").slice(0, 500)}`);
    if (round > 0) times.push(taken);
  }
  return times;
}

const PLACES: readonly Readonly<Record<string, string>>[] = [
  { placeText: "Fristadstorget" },
  { longitude: "16.5256", latitude: "59.3884", placeText: "Bakom affären" },
  { nowhere: "ja" },
];
