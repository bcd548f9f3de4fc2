import { describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { PriorityRoundId, ProblemId } from "#app/schema/tables.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { addProblem } from "../store.ts";
import { choiceField } from "./choice-form.ts";
import { readPriorities, readRound } from "./queries.ts";
import type { Round } from "./round.ts";
import { scoreField } from "./score-form.ts";
import { STARTING_CRITERIA } from "./starting-criteria.ts";
import { addRound, decideRound, saveChoices, saveScores } from "./store.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun, name: "Sam Ordnare" });
const me = await app.signedIn(coordinator);
const LIST = "/arbeta/problem/prioritering";

async function problems(...statements: readonly string[]): Promise<readonly ProblemId[]> {
  return world.arrange(async (tx) => {
    const ids: ProblemId[] = [];
    for (const statement of statements)
      ids.push(await addProblem(tx, { statement, source: "", sourceDay: null, place: "" }));
    return ids;
  });
}

/** A round of four problems of which two can be chosen, scored by kommun and police unless said otherwise. */
async function aRound(values: { day?: string; most?: number; scored?: boolean } = {}): Promise<Round> {
  const problemIds = await problems("Andra", "Första", "Fjärde", "Tredje");
  return world.arrange(async (tx) => {
    const text = {
      ...{ name: "Våren 2026", day: isoDate(values.day ?? "2026-03-10"), meeting: "Rådet" },
      most: values.most ?? 2,
    };
    const id = await addRound(tx, text, { scorers: ["Kommunen", "Polisen"], problemIds }, STARTING_CRITERIA);
    const round = await readRound(tx, id);
    const worth: Record<string, number> = { Första: 5, Andra: 4, Tredje: 3, Fjärde: 1 };
    for (const scorer of values.scored === false ? [] : round.scorers) {
      const scores = round.candidates.flatMap((candidate) =>
        round.criteria.map((criterion) => ({
          candidateId: candidate.id,
          criterionId: criterion.id,
          score: worth[candidate.statement] ?? 1,
        })),
      );
      await saveScores(tx, scorer.id, scorer.version, scores);
    }
    return readRound(tx, id);
  });
}

/** The form of the short list: the chosen by their words, a reason for each unless said otherwise. */
function choiceOf(
  round: Round,
  chosen: readonly string[],
  reason = "Skälet är sagt.",
): Record<string, string> {
  const fields = round.candidates.flatMap(({ id, statement }) => [
    [choiceField.reason(id), reason] as const,
    ...(chosen.includes(statement) ? [[choiceField.chosen(id), "ja"] as const] : []),
  ]);
  return { ...Object.fromEntries(fields), version: String(round.version) };
}

async function decided(values: Parameters<typeof aRound>[0] = {}): Promise<PriorityRoundId> {
  const round = await aRound(values);
  await me.post(`${LIST}/${round.id}/val`, choiceOf(round, ["Första", "Andra"]));
  expect((await me.post(`${LIST}/${round.id}/besluta`)).status).toBe(303);
  return round.id;
}

describe("who may", () => {
  const writers = new Set(["coordinator", "police_coordinator", "analyst"]);

  it.each(ROLES)("%s reads; leads and analysts write; only leads decide", async (role) => {
    const round = await aRound();
    const they = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const here = `${LIST}/${round.id}`;
    for (const path of [LIST, here, `${here}/prioritering.csv`])
      expect([path, (await they.get(path)).status]).toEqual([path, 200]);
    const [seen, done] = writers.has(role) ? [200, 303] : [403, 403];
    const forms = ["/andra", "/kriterier", "/val", `/betyg/${round.scorers[0]?.id}`].map((end) => here + end);
    for (const path of [`${LIST}/ny`, ...forms])
      expect([path, (await they.get(path)).status]).toEqual([path, seen]);
    expect((await they.post(`${here}/val`, choiceOf(round, ["Första"]))).status).toBe(done);
    const decides = role === "coordinator" || role === "police_coordinator" ? 303 : 403;
    expect((await they.post(`${here}/besluta`)).status).toBe(decides);
  });

  it("never reaches a round of another kommun, nor a scorer of another round", async () => {
    const [one, other] = [await aRound(), await aRound()];
    expect((await me.get(`${LIST}/${one.id}/betyg/${other.scorers[0]?.id}`)).status).toBe(404);
    expect((await me.get(`${LIST}/inget-id`)).status).toBe(404);
    const candidate = other.candidates[0];
    const criterion = other.criteria[0];
    if (candidate === undefined || criterion === undefined) throw new Error("no round");
    const foreign = { version: "2", [scoreField(candidate.id, criterion.id)]: "5" };
    expect((await me.post(`${LIST}/${one.id}/betyg/${one.scorers[0]?.id}`, foreign)).status).toBe(400);
  });
});

describe("a round", () => {
  it("begins with criteria that make 100, and later with those of the round before", async () => {
    const ids = await problems("Nytt ett", "Nytt två");
    const fields = {
      name: "Prov",
      day: "2026-03-20",
      meeting: "",
      most: "1",
      scorers: "Kommunen\n\n Kommunen \nSkolan",
    };
    const answer = await me.post(`${LIST}/ny`, { ...fields, problem: ids });
    const id = (answer.headers.get("location") ?? "")
      .replace(/\?.*/, "")
      .split("/")
      .at(-1) as PriorityRoundId;
    const round = await world.arrange((tx) => readRound(tx, id));
    expect(round.scorers.map(({ name }) => name)).toEqual(["Kommunen", "Skolan"]);
    expect(round.criteria.map(({ weight }) => weight).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(round.candidates).toHaveLength(2);
  });

  it.each([
    [{ most: "11" }, "mellan 1 och 10"],
    [{ most: "0" }, "mellan 1 och 10"],
    [{ problem: [] as string[] }, "minst två problem"],
    [{ scorers: " " }, "Fyll i det här"],
    [{ day: "i vår" }, "Skriv datumet som"],
  ])("comes back with what to mend: %j", async (wrong, message) => {
    const ids = await problems("X", "Y");
    const fields = {
      name: "Behåll mig",
      day: "2026-03-20",
      meeting: "",
      most: "2",
      scorers: "A",
      problem: ids,
    };
    const answer = await me.post(`${LIST}/ny`, { ...fields, ...wrong });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(message);
    expect(html).toContain('value="Behåll mig"');
  });

  it("lets nothing that was scored go unasked", async () => {
    const round = await aRound();
    const fields = { version: String(round.version), name: "V", day: "2026-03-10", meeting: "", most: "2" };
    const all = round.candidates.map(({ problemId }) => problemId);
    const without = await me.post(`${LIST}/${round.id}/andra`, {
      ...fields,
      scorers: "Kommunen",
      problem: all,
    });
    expect(await without.text()).toContain("Polisen har satt betyg");
    const fewer = { ...fields, scorers: "Kommunen\nPolisen", problem: all.slice(1) };
    expect((await me.post(`${LIST}/${round.id}/andra`, fewer)).status).toBe(422);
    const after = await world.arrange((tx) => readRound(tx, round.id));
    expect(after.scores).toHaveLength(round.scores.length);
  });
});

describe("criteria", () => {
  const row = (index: number, name: string, weight: string, id = "") => ({
    ...{ [`id_${index}`]: id, [`name_${index}`]: name, [`weight_${index}`]: weight },
    ...{ [`question_${index}`]: "", [`lowWord_${index}`]: "", [`highWord_${index}`]: "" },
  });

  it("are refused with words when the weights do not make 100", async () => {
    const round = await aRound({ scored: false });
    const fields = { version: "1", ...row(0, "Omfattning", "60"), ...row(1, "Oro", "30") };
    const answer = await me.post(`${LIST}/${round.id}/kriterier`, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Vikterna är 90 procent tillsammans");
    expect(html).toContain('value="Oro"');
  });

  it("are written anew, and the ranking follows the weights", async () => {
    const round = await aRound({ scored: false });
    const fields = { version: "1", ...row(0, "Omfattning", "60"), ...row(2, "Oro", "40") };
    expect((await me.post(`${LIST}/${round.id}/kriterier`, fields)).status).toBe(303);
    const after = await world.arrange((tx) => readRound(tx, round.id));
    expect(after.criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ["Omfattning", 60],
      ["Oro", 40],
    ]);
  });

  it("stay while they have scores", async () => {
    const round = await aRound();
    const answer = await me.post(`${LIST}/${round.id}/kriterier`, { version: "1", ...row(0, "Ny", "100") });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Sätt vikten till 0");
  });
});

describe("scores", () => {
  it("are set by one scorer, shown with their spread, and missing where nothing is set", async () => {
    const round = await aRound({ scored: false });
    const [candidate, other] = round.candidates;
    const [kommunen, polisen] = round.scorers;
    if (candidate === undefined || other === undefined) throw new Error("no problems");
    const cells = (problem: typeof candidate, score: string) =>
      Object.fromEntries(round.criteria.map(({ id }) => [scoreField(problem.id, id), score]));
    const put = (scorer: typeof kommunen, fields: Record<string, string>) =>
      me.post(`${LIST}/${round.id}/betyg/${scorer?.id}`, { version: "1", ...fields });
    expect((await put(kommunen, { ...cells(candidate, "4"), ...cells(other, "") })).status).toBe(303);
    expect((await put(polisen, cells(candidate, "2"))).status).toBe(303);
    const html = await (await me.get(`${LIST}/${round.id}`)).text();
    expect(html).toContain("3 (2–4)");
    expect(html).toContain("betyg saknas");
    expect(html).toContain("får ingen plats. Summan hamnar någonstans mellan 1,00 och 5,00");
    expect(html).toMatch(/30 betyg saknas\. De räknas inte som noll/);
  });

  it.each(["0", "6", "3,5", "tre"])(
    "are whole numbers from 1 to 5, not %s; what was typed stands",
    async (typed) => {
      const round = await aRound({ scored: false });
      const [candidate] = round.candidates;
      const [criterion] = round.criteria;
      if (candidate === undefined || criterion === undefined) throw new Error("no round");
      const fields = { version: "1", [scoreField(candidate.id, criterion.id)]: typed };
      const answer = await me.post(`${LIST}/${round.id}/betyg/${round.scorers[0]?.id}`, fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain("heltal mellan 1 och 5");
      expect(html).toContain(`value="${typed}"`);
    },
  );

  it("clash cell by cell when two write for the same scorer; other scorers do not clash", async () => {
    const round = await aRound();
    const [candidate] = round.candidates;
    const [criterion] = round.criteria;
    if (candidate === undefined || criterion === undefined) throw new Error("no round");
    const cell = scoreField(candidate.id, criterion.id);
    const put = (place: 0 | 1, version: string, score: string) =>
      me.post(`${LIST}/${round.id}/betyg/${round.scorers[place]?.id}`, { version, [cell]: score });
    expect((await put(0, "2", "2")).status).toBe(303);
    expect((await put(1, "2", "3")).status).toBe(303);
    const clash = await put(0, "2", "5");
    expect(clash.status).toBe(409);
    expect(await clash.text()).toContain(`${candidate.statement}: ${criterion.name}`);
  });
});

describe("the forced short list", () => {
  it("refuses one more than it holds, with words, and keeps all that was typed", async () => {
    const round = await aRound();
    const answer = await me.post(
      `${LIST}/${round.id}/val`,
      choiceOf(round, ["Första", "Andra", "Tredje"], "Ett långt skäl"),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Ni har valt 3 problem. Ni får välja högst 2.");
    expect(html.match(/Ett långt skäl/g)).toHaveLength(4);
    expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(3);
    const after = await world.arrange((tx) => readRound(tx, round.id));
    expect(after.candidates.filter(({ chosen }) => chosen)).toEqual([]);
  });

  it("is refused by the database too", async () => {
    const round = await aRound({ most: 1 });
    const all = round.candidates.map(({ id }) => ({ candidateId: id, chosen: true, reason: "Ja" }));
    await expect(world.as(coordinator, (tx) => saveChoices(tx, all))).rejects.toThrow(
      /more problems are chosen/,
    );
  });

  it("cannot be decided without a reason for every problem, nor with nothing chosen", async () => {
    const round = await aRound();
    await me.post(`${LIST}/${round.id}/val`, choiceOf(round, ["Första"], ""));
    const html = await (await me.get(`${LIST}/${round.id}`)).text();
    expect(html).toContain("Minst ett problem saknar skäl.");
    expect(html).not.toContain(`action="${LIST}/${round.id}/besluta"`);
    expect((await me.post(`${LIST}/${round.id}/besluta`)).status).toBe(409);
    const forced = world.as(coordinator, (tx) =>
      decideRound(tx, round.id, { personId: coordinator, at: new Date() }),
    );
    await expect(forced).rejects.toThrow(/cannot be decided/);
  });

  it("clashes when two choose at once", async () => {
    const round = await aRound();
    expect((await me.post(`${LIST}/${round.id}/val`, choiceOf(round, ["Första"]))).status).toBe(303);
    const clash = await me.post(`${LIST}/${round.id}/val`, choiceOf(round, ["Andra"], "Mitt skäl"));
    const html = await clash.text();
    expect(clash.status).toBe(409);
    expect(html).toContain("Mitt skäl");
    expect(html).toContain("Skälet är sagt.");
  });
});

describe("a decided round", () => {
  it("says who and when, and stays as it is, in the pages and in the database", async () => {
    const id = await decided();
    const html = await (await me.get(`${LIST}/${id}`)).text();
    expect(html).toContain("Beslutad 16 mars 2026 av Sam Ordnare");
    const round = await world.arrange((tx) => readRound(tx, id));
    for (const end of ["andra", "kriterier", "val", `betyg/${round.scorers[0]?.id}`])
      expect((await me.get(`${LIST}/${id}/${end}`)).status).toBe(409);
    expect((await me.post(`${LIST}/${id}/besluta`)).status).toBe(409);
    const [candidate] = round.candidates;
    const [scorer] = round.scorers;
    if (candidate === undefined || scorer === undefined) throw new Error("no round");
    const choice = [{ candidateId: candidate.id, chosen: false, reason: "Ångrat" }];
    await expect(world.as(coordinator, (tx) => saveChoices(tx, choice))).rejects.toThrow(/stays as it is/);
    await expect(
      world.as(coordinator, (tx) => saveScores(tx, scorer.id, scorer.version, [])),
    ).rejects.toThrow(/stays as it is/);
  });

  it("keeps the words that problems had, and is what holds until a later one is decided", async () => {
    const id = await decided({ day: "2026-03-11" });
    const round = await world.arrange((tx) => readRound(tx, id));
    const first = round.candidates.find(({ statement }) => statement === "Första");
    await world.arrange((tx) =>
      tx
        .updateTable("problem")
        .set({ statement: "Omskrivet" })
        .where("problem.id", "=", first?.problemId as ProblemId)
        .execute(),
    );
    const priorities = await world.arrange((tx) => readPriorities(tx));
    expect(priorities).toMatchObject({ roundId: id, most: 2 });
    expect(priorities?.chosen.map(({ statement, sum }) => [statement, sum])).toEqual([
      ["Första", 5],
      ["Andra", 4],
    ]);
    expect(priorities?.left.map(({ statement, reason }) => [statement, reason])).toEqual([
      ["Tredje", "Skälet är sagt."],
      ["Fjärde", "Skälet är sagt."],
    ]);
    await aRound({ day: "2026-03-13" });
    expect((await world.arrange((tx) => readPriorities(tx)))?.roundId).toBe(id);
  });

  it("is shown on problems, filters their list, and is compared with by the next", async () => {
    const id = await decided({ day: "2026-03-14" });
    const round = await world.arrange((tx) => readRound(tx, id));
    const [chosen, left] = ["Första", "Tredje"].map((words) =>
      round.candidates.find(({ statement }) => statement === words),
    );
    expect(await (await me.get(`/arbeta/problem/${chosen?.problemId}`)).text()).toContain(
      "Prioriterat. Skälet är sagt.",
    );
    expect(await (await me.get(`/arbeta/problem/${left?.problemId}`)).text()).toContain(
      "Inte prioriterat nu.",
    );
    const list = await (await me.get("/arbeta/problem?visa=prioriterade")).text();
    expect(list).toContain(`/arbeta/problem/${chosen?.problemId}"`);
    expect(list).not.toContain(`/arbeta/problem/${left?.problemId}"`);
    const next = await aRound({ day: "2026-03-15", scored: false });
    const html = await (await me.get(`${LIST}/${next.id}`)).text();
    expect(html).toContain("Jämfört med Våren 2026");
    expect(html).toContain("plats 1, prioriterat");
    expect(html).toContain("inte med");
  });

  it("is a table that other programs read, with what is missing left empty", async () => {
    const round = await aRound({ scored: false });
    const answer = await me.get(`${LIST}/${round.id}/prioritering.csv`);
    const lines = (await answer.text()).trim().split(/\r?\n/);
    expect(lines[0]).toContain("Omfattning, 25 %");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^;Andra;;;;;;;nej;/);
  });
});
