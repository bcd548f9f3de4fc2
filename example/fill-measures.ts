import type { PromiseItemId } from "#app/schema/tables.ts";
import { dayOf, morningOf } from "./calendar.ts";
import type { ExampleWriter } from "./fill-chain.ts";
import type { ExampleMeasure } from "./measures/index.ts";
import { exampleProblems } from "./problems.ts";
import { exampleStatements } from "./statements.ts";

/** Ids of causes by their keys. */
export type CauseIds = ReadonlyMap<string, string>;

/** Writes problems and causes, and which items answer to them. */
export async function fillProblems(
  writer: ExampleWriter,
  items: ReadonlyMap<string, PromiseItemId>,
): Promise<CauseIds> {
  const { tx, calendar } = writer;
  const causes = new Map<string, string>();
  for (const { statement, source, day, place, causes: own } of exampleProblems(calendar)) {
    const problem = await tx
      .insertInto("problem")
      .values({ statement, source, sourceDay: day, place })
      .returning("problem.id")
      .executeTakeFirstOrThrow();
    for (const [position, cause] of own.entries()) {
      const { id } = await tx
        .insertInto("cause")
        .values({ problemId: problem.id, position, text: cause.text, source: cause.source })
        .returning("cause.id")
        .executeTakeFirstOrThrow();
      causes.set(cause.key, id);
      for (const reference of cause.items) {
        const itemId = items.get(reference);
        if (itemId !== undefined)
          await tx.insertInto("promiseItemCause").values({ itemId, causeId: id }).execute();
      }
    }
  }
  return causes;
}

/** Writes measures with owners, links and log. `items` by reference, `causes` by key. */
export async function fillMeasures(
  writer: ExampleWriter,
  measures: readonly ExampleMeasure[],
  items: ReadonlyMap<string, PromiseItemId>,
  causes: CauseIds,
): Promise<void> {
  const { tx, ids, calendar } = writer;
  const programme = await tx
    .insertInto("programme")
    .values({
      name: "Trygga unga",
      purpose: "Färre unga ska dras in i brott och missbruk. Vi ska se tidiga tecken och höra av oss snabbt.",
      coordinator: "Samordnaren för Trygga unga",
    })
    .returning("programme.id")
    .executeTakeFirstOrThrow();
  for (const measure of measures) {
    const { id } = await tx
      .insertInto("measure")
      .values({
        externalId: measure.key,
        title: measure.title,
        programmeId: measure.programme === undefined ? null : programme.id,
        accountableOrganisationId: measure.owner === null ? null : ids.organisation(measure.owner),
        responsiblePersonId: measure.responsible === undefined ? null : ids.person(measure.responsible),
        startsOn: dayOf(calendar, 0, "01-15"),
        dueOn: measure.due ?? null,
        targetDirection: measure.target === undefined ? null : "at_least",
        targetNumber: measure.target ?? null,
        unit: measure.unit,
        plannedHours: measure.hours ?? null,
        evidenceNote: measure.evidence ?? "",
        stoppedOn: measure.stopped?.on ?? null,
        stopReason: measure.stopped?.reason ?? null,
        createdAt: morningOf(dayOf(calendar, 0, "01-15")),
      })
      .returning("measure.id")
      .executeTakeFirstOrThrow();
    const partners = (measure.partners ?? []).map((key) => ({
      measureId: id,
      organisationId: ids.organisation(key),
    }));
    if (partners.length > 0) await tx.insertInto("measurePartner").values(partners).execute();
    for (const reference of measure.items) {
      const itemId = items.get(reference.replace("-", ""));
      if (itemId !== undefined) {
        await tx
          .insertInto("measureItem")
          .values({ measureId: id, itemId, counts: !reference.startsWith("-") })
          .execute();
      }
    }
    for (const key of measure.causes) {
      const causeId = causes.get(key);
      if (causeId !== undefined)
        await tx
          .insertInto("measureCause")
          .values({ measureId: id, causeId: causeId as never })
          .execute();
    }
    if (measure.log.length > 0) {
      await tx
        .insertInto("activity")
        .values(
          measure.log.map(({ day, kind, quantity, text, by }) => ({
            measureId: id,
            day,
            kind,
            quantity,
            text,
            hours:
              measure.hours === undefined || kind !== "done"
                ? null
                : Math.max(1, Math.round(measure.hours / 30)),
            personId: ids.person(by),
            loggedAt: morningOf(kind === "planned" ? calendar.today : day),
          })),
        )
        .execute();
    }
  }
}

/** Writes what owners and analyst say about the items. */
export async function fillStatements(
  writer: ExampleWriter,
  items: ReadonlyMap<string, PromiseItemId>,
): Promise<void> {
  const { tx, ids, calendar } = writer;
  for (const { item, voice, status, sentence, source, day, by } of exampleStatements(calendar)) {
    const itemId = items.get(item);
    if (itemId === undefined || day > calendar.today) continue;
    await tx
      .insertInto("statement")
      .values({
        itemId,
        voice,
        status,
        sentence,
        source,
        day,
        personId: ids.person(by),
        statedAt: morningOf(day),
      })
      .execute();
  }
}
