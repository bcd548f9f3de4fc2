import { sql } from "kysely";
import type pg from "pg";
import type { Config } from "#app/config.ts";
import type { Kommun } from "#app/access/actor.ts";
import { addKommun, listKommuner, newKommun } from "#app/features/administration/index.ts";
import { addTree, STARTING_TREE } from "#app/features/event/index.ts";
import { publishPromise } from "#app/features/publication/index.ts";
import type { Installation } from "#app/installation.ts";
import { asOwner } from "#app/platform/database/index.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { fillAccounts, printAccounts } from "./accounts.ts";
import { fillAgreements } from "./agreements.ts";
import { fillAreas } from "./areas/fill-areas.ts";
import { dayOf, exampleCalendar, morningOf } from "./calendar.ts";
import { fillEvents } from "./events/fill-events.ts";
import { fillAnalysis } from "./fill-analysis.ts";
import {
  amendPromise,
  archivePromise,
  type ExampleWriter,
  referencesOf,
  signedPromise,
} from "./fill-chain.ts";
import { fillMeasures, fillProblems, fillStatements } from "./fill-measures.ts";
import { EXAMPLE_IDS, fillPeople } from "./fill-people.ts";
import { fillIndicators } from "./indicators/fill-indicators.ts";
import { fillWeeks } from "./fill-weeks.ts";
import { exampleMeasures } from "./measures/index.ts";
import { fillMeasures2022 } from "./measures-2022.ts";
import { promise2019 } from "./promises/promise-2019.ts";
import { promise2022 } from "./promises/promise-2022.ts";
import { promiseNow } from "./promises/promise-now.ts";

/** The example kommun and its small, neglected neighbour. */
const ESKILSTUNA = newKommun({ code: "0484", name: "Eskilstuna", host: "localhost", isExample: true });
const EXEMPELKOPING = newKommun({
  code: "9999",
  name: "Exempelköping",
  host: "exempelkoping.localhost",
  isExample: true,
});

/**
 * Fills an installation without any kommun with the example world, unless it is switched off; prints the accounts.
 * An installation that has a kommun is left alone.
 */
export async function fillExampleKommun(
  installation: Pick<Installation, "owner" | "keys">,
  config: Pick<Config, "withExample">,
  say: (line: string) => void,
): Promise<void> {
  if (!config.withExample || (await listKommuner(installation.owner)).length > 0) return;
  const now = new Date();
  say("This data folder is empty: making the example kommun.");
  await fillExample(installation.owner, installation.keys, swedishDay(now));
  await printAccounts(installation.keys, now, say);
}

/** The whole example world as it looks `today`; the same for the same day and keys. */
export async function fillExample(owner: pg.Pool, keys: InstallationKeys, today: IsoDate): Promise<void> {
  const eskilstuna = await addKommun(owner, ESKILSTUNA);
  await fillEskilstuna(owner, keys, eskilstuna, today);
  await addKommun(owner, EXEMPELKOPING);
}

/** Fills a kommun that is there and empty. */
export async function fillEskilstuna(
  owner: pg.Pool,
  keys: InstallationKeys,
  kommun: Kommun,
  today: IsoDate,
): Promise<void> {
  const calendar = exampleCalendar(today);
  await asOwner(owner, kommun.space, async (tx) => {
    await sql`select set_config('app.today', ${today}, true)`.execute(tx);
    const ids = EXAMPLE_IDS;
    const writer: ExampleWriter = { tx, kommun, keys, calendar, ids };
    await fillPeople(tx, ids);
    await fillAccounts(writer);
    await fillAgreements(writer);
    await addTree(tx, STARTING_TREE);
    await fillAreas(writer);
    await fillEvents(writer);
    await fillIndicators(writer);
    const first = await archivePromise(writer, promise2019, null);
    // Signed on paper before there was a Handslag: its text is a record, and a file with other words may mend it.
    const second = await archivePromise(writer, promise2022, first);
    await fillMeasures2022(writer, await referencesOf(tx, second));
    await publishPromise(tx, second, { today, now: morningOf(today) });

    const current = await signedPromise(
      writer,
      promiseNow(calendar, false),
      dayOf(calendar, 0, "01-19"),
      second,
    );
    const amendment = {
      reason:
        "Exempelbostäder kan inte få fram reservdelar på ett dygn. Tiden för att laga belysning ändras från 24 till 48 timmar.",
      signedOn: dayOf(calendar, 0, "05-11"),
    };
    await amendPromise(writer, current, promiseNow(calendar, true), amendment);
    const items = await referencesOf(tx, current);
    const causes = await fillProblems(writer, items);
    await fillAnalysis(writer, causes);
    await fillWeeks(writer);
    await fillMeasures(writer, exampleMeasures(calendar), items, causes);
    await fillStatements(writer, items);
    await fillContact(writer);
    await publishPromise(tx, current, { today, now: morningOf(today) });
  });
}

async function fillContact({ tx, calendar }: ExampleWriter): Promise<void> {
  const contact = {
    coordinator: { title: "Samordnaren", phone: "016-123 45 67", email: "trygg@exempel.se" },
    police: { title: "Kommunpolisen i Eskilstuna", phone: "114 14", email: "" },
  };
  await tx
    .insertInto("publishedSite")
    .values({ key: "contact", document: JSON.stringify(contact), publishedAt: morningOf(calendar.today) })
    .execute();
}
