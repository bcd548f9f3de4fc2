import { expect, test } from "vitest";
import type { ProblemId } from "#app/schema/tables.ts";
import { NOON } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { addPlace, removePlace } from "../drawing/store.ts";
import { readRound } from "../priority/queries.ts";
import { STARTING_CRITERIA } from "../priority/starting-criteria.ts";
import { addRound, decideRound, saveChoices } from "../priority/store.ts";
import { addProblem } from "../store.ts";
import { readLooseThreads } from "./queries.ts";

const world = await freshWorld();
const coordinator = await world.aPerson({ role: "coordinator" });

test("priority without analysis: chosen in the round that holds, and nothing drawn", async () => {
  await world.arrange(async (tx) => {
    const text = { source: "", sourceDay: null, place: "" };
    const names = ["vald och outredd", "vald och ritad", "bortvald", "utredd och tagen ur bilden"];
    const problemIds: ProblemId[] = [];
    for (const statement of names) problemIds.push(await addProblem(tx, { ...text, statement }));
    const about = { name: "Prov", day: TODAY, meeting: "", most: 3 };
    const id = await addRound(tx, about, { scorers: ["A"], problemIds }, STARTING_CRITERIA);
    const { candidates } = await readRound(tx, id);
    const choices = candidates.map(({ id: candidateId, statement }) => ({
      ...{ candidateId, reason: "Skäl", chosen: statement !== "bortvald" },
    }));
    await saveChoices(tx, choices);
    await decideRound(tx, id, { personId: coordinator, at: NOON });
    const own = {
      text: "Steg",
      sourceKind: null,
      source: "",
      sourceAddress: "",
      strength: "assumed",
    } as const;
    const place = {
      branch: "step",
      filling: { causeId: null, ...own },
      breakHow: "",
      breakWho: "",
    } as const;
    await addPlace(tx, problemIds[1] as ProblemId, "event_chain", place);
    await removePlace(tx, await addPlace(tx, problemIds[3] as ProblemId, "event_chain", place), NOON);
  });
  const moment = { today: TODAY, now: NOON };
  const [group] = await world.as(coordinator, (tx) =>
    readLooseThreads(tx, moment, 100, ["priority_without_analysis"]),
  );
  expect(group?.threads.map(({ title }) => title)).toEqual([
    "utredd och tagen ur bilden",
    "vald och outredd",
  ]);
});
