import { listAreas } from "#app/features/area/index.ts";
import { listCategories, mondayOf } from "#app/features/event/index.ts";
import { readProblems } from "#app/features/problem/index.ts";
import {
  addAction,
  addAreaLevel,
  addExpected,
  addPriority,
  freezeWeek,
  settleAction,
  writeWeek,
} from "#app/features/week/index.ts";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { WeekActionId } from "#app/schema/tables.ts";
import { morningOf } from "./calendar.ts";
import { REPORTING } from "./events/reporters.ts";
import type { ExampleWriter } from "./fill-chain.ts";
import { type ExampleAction, type ExampleWeek, mondayAgo, WEEKS } from "./weeks.ts";

/** The first year of weekly reports: when all nine were asked. */
const ASKED_WEEKS_AGO = 60;

/** Writes who is to report, and twelve weeks with levels, priorities and actions; meetings are held on Mondays. */
export async function fillWeeks(writer: ExampleWriter): Promise<void> {
  const { tx, calendar, ids } = writer;
  const monday = mondayOf(calendar.today);
  for (const { organisation } of REPORTING) {
    const fromWeek = mondayAgo(monday, ASKED_WEEKS_AGO);
    await addExpected(tx, { organisationId: ids.organisation(organisation), fromWeek, toWeek: null });
  }
  const find = await namesOf(writer);
  const agreed: { readonly id: WeekActionId; readonly monday: IsoDate; readonly action: ExampleAction }[] =
    [];
  for (const week of WEEKS) {
    const here = mondayAgo(monday, week.ago);
    await writeWeek(tx, here, 0, {
      level: week.level,
      levelReason: week.reason,
      summary: week.summary ?? "",
    });
    for (const { name, ...level } of week.districts ?? []) {
      await addAreaLevel(tx, here, { areaId: find.district(name), ...level });
    }
    for (const priority of prioritiesOf(week, find)) await addPriority(tx, here, priority);
    for (const action of week.actions ?? []) {
      const { what, organisation, person, due } = action;
      const id = await addAction(tx, here, {
        what,
        organisationId: ids.organisation(organisation),
        personId: person === undefined ? null : ids.person(person),
        dueOn: addDays(here, due),
      });
      agreed.push({ id, monday: here, action });
    }
    await settleIn(writer, here, agreed);
    if (week.ago > 1) await decide(writer, here);
  }
}

/** Lists what was settled in a week, on its Thursday. */
async function settleIn(
  { tx, ids }: ExampleWriter,
  week: IsoDate,
  agreed: readonly { readonly id: WeekActionId; readonly monday: IsoDate; readonly action: ExampleAction }[],
): Promise<void> {
  for (const { id, monday, action } of agreed) {
    const { settled } = action;
    if (settled === undefined || addDays(monday, 7 * settled.weeks) !== week) continue;
    const { state, remark } = settled;
    const by = ids.person("samordnare");
    await settleAction(tx, id, 1, { state, remark, on: addDays(week, 3), by });
  }
}

/** The meeting on the Monday after. */
async function decide({ tx, ids }: ExampleWriter, week: IsoDate): Promise<void> {
  const today = addDays(week, 7);
  await freezeWeek({ tx, t: translator("sv"), today, person: { held: [] } }, week, {
    ...{ version: 1, person: ids.person("samordnare"), now: morningOf(today) },
    by: "Samordnaren, samordnare för brottsförebyggande arbete",
  });
}

function prioritiesOf(week: ExampleWeek, find: Awaited<ReturnType<typeof namesOf>>) {
  return (week.priorities ?? []).map(({ statement, why, place, district, category, problem }) => ({
    ...{ statement, why, place: place ?? "" },
    areaId: district === undefined ? null : find.district(district),
    categoryId: category === undefined ? null : find.category(category),
    problemId: problem === undefined ? null : find.problem(problem),
  }));
}

/** Districts, categories and problems of the example by their names. */
async function namesOf({ tx }: ExampleWriter) {
  const districts = await listAreas(tx, "district");
  const categories = await listCategories(tx, isoDate("2026-01-01"));
  const problems = await readProblems(tx);
  const found = <One>(name: string, one: One | undefined): One => {
    if (one === undefined) throw new Error(`The example has no ${name}`);
    return one;
  };
  return {
    district: (name: string) =>
      found(
        name,
        districts.find((one) => one.name === name),
      ).id,
    category: (name: string) =>
      found(
        name,
        categories.find((one) => one.name === name),
      ).id,
    problem: (name: string) =>
      found(
        name,
        problems.find((one) => one.statement === name),
      ).id,
  };
}
