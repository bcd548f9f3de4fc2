import { addDays, isoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseItemId } from "#app/schema/tables.ts";
import { morningOf } from "./calendar.ts";
import type { ExampleWriter } from "./fill-chain.ts";

const SPRING = isoDate("2022-04-26");
const SECOND = isoDate("2022-10-11");

/** What was done for the promise of 2022–2023 in the example world; made up. */
const LOGS: readonly {
  item: string;
  title: string;
  owner: string;
  unit: string;
  days: readonly IsoDate[];
  text: string;
}[] = [
  {
    item: "1.1",
    title: "Hundsök på skolor",
    owner: "polis",
    unit: "skolor",
    days: every(isoDate("2022-03-08"), 70, 9),
    text: "Hundsök på en skola.",
  },
  {
    item: "1.2",
    title: "Föräldramöten",
    owner: "skola",
    unit: "möten",
    days: every(isoDate("2022-02-15"), 55, 12),
    text: "Föräldramöte om narkotika.",
  },
  {
    item: "1.3",
    title: "SSPF-möten",
    owner: "social",
    unit: "möten",
    days: every(isoDate("2022-01-25"), 18, 38),
    text: "Möte i området.",
  },
  {
    item: "1.4",
    title: "Kvällar med områdespolis",
    owner: "polis",
    unit: "kvällar",
    days: every(isoDate("2022-05-06"), 40, 14),
    text: "Områdespolis i centrum.",
  },
  {
    item: "2.1",
    title: "Hjälm- och reflexinsatser",
    owner: "gata",
    unit: "insatser",
    days: [SPRING, SECOND, isoDate("2023-04-18"), isoDate("2023-05-09"), isoDate("2023-10-03")],
    text: "Insats vid fyra skolor.",
  },
  {
    item: "2.2",
    title: "Mopedkontroller",
    owner: "polis",
    unit: "tillfällen",
    days: [isoDate("2022-05-18"), isoDate("2022-09-14"), isoDate("2023-05-23")],
    text: "Kontroll utanför en högstadieskola.",
  },
];

/** Writes measures and log of the archived promise. */
export async function fillMeasures2022(
  writer: ExampleWriter,
  items: ReadonlyMap<string, PromiseItemId>,
): Promise<void> {
  const { tx, ids } = writer;
  for (const { item, title, owner, unit, days, text } of LOGS) {
    const itemId = items.get(item);
    if (itemId === undefined) continue;
    const { id } = await tx
      .insertInto("measure")
      .values({
        externalId: `2022-${item}`,
        title,
        unit,
        accountableOrganisationId: ids.organisation(owner),
        startsOn: isoDate("2022-01-01"),
        dueOn: isoDate("2023-12-31"),
        createdAt: morningOf(isoDate("2022-01-21")),
      })
      .returning("measure.id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("measureItem").values({ measureId: id, itemId }).execute();
    await tx
      .insertInto("activity")
      .values(
        days.map((day) => ({
          measureId: id,
          day,
          kind: "done" as const,
          text,
          personId: ids.person("samordnare"),
          loggedAt: morningOf(day),
        })),
      )
      .execute();
  }
  const said = [
    {
      item: "1.4",
      voice: "owner",
      status: "broken",
      sentence: "Områdespoliserna lånades ut sommaren 2023. Tio kvällar blev inte av.",
      source: "Polisen",
      day: isoDate("2023-10-09"),
    },
    {
      item: "2.1",
      voice: "evidence",
      status: "improved",
      sentence: "70 procent cyklar till skolan med hjälm, mot 61 före löftet.",
      source: "Hjälmräkningen 2023",
      day: isoDate("2023-10-20"),
    },
    {
      item: "2.2",
      voice: "owner",
      status: "broken",
      sentence: "Den fjärde kontrollen blev inte av.",
      source: "Polisen",
      day: isoDate("2024-01-15"),
    },
  ] as const;
  for (const { item, ...words } of said) {
    const itemId = items.get(item);
    if (itemId === undefined) continue;
    await tx
      .insertInto("statement")
      .values({ itemId, ...words, personId: ids.person("samordnare"), statedAt: morningOf(words.day) })
      .execute();
  }
}

function every(first: IsoDate, days: number, times: number): IsoDate[] {
  return Array.from({ length: times }, (_, index) => addDays(first, index * days));
}
