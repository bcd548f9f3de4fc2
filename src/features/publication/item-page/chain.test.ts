import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { translator } from "#app/platform/language/index.ts";
import { someMeasure, somePromise, someWords } from "../published.fixture.ts";
import { itemsWithWords, type PublishedProblem } from "../published-promise.ts";
import { chainOf } from "./chain.ts";

const t = translator("sv");

function chain(problems: PublishedProblem[], measures: string[], indicator: string | null = null) {
  const item = { problems, measures: measures.map((title) => someMeasure([], { title })) };
  const promise = somePromise([{ words: someWords({ indicator }), item }]);
  const [first] = itemsWithWords(promise);
  if (first === undefined) throw new Error("the promise has no item");
  const [problem, cause, item_, measure, found, verdict] = chainOf(promise, first, t).map(
    ({ boxes }) => boxes,
  );
  return { problem, cause, item: item_, measure, indicator: found, verdict };
}

const cause = (text: string, measures: number[], answered = true) => ({
  text,
  source: "",
  answered,
  answeredElsewhere: false,
  measures,
});

describe("the chain of an item", () => {
  it("draws every missing link as a gap when nothing is known", () => {
    const steps = chain([], []);
    for (const boxes of [steps.problem, steps.cause, steps.measure, steps.indicator, steps.verdict]) {
      expect(boxes).toMatchObject([{ kind: "gap" }]);
    }
  });

  it("puts a measure beside the cause it answers, and a gap beside the cause that nothing answers", () => {
    const causes = [cause("Lätt att trimma", [0]), cause("Bilar i vägen", [], false)];
    const { measure } = chain([{ statement: "Farlig körning", source: "", causes }], ["Bromsprov"]);
    expect(measure).toMatchObject([{ title: "Bromsprov" }, { kind: "gap" }]);
  });

  it("shows every cause and every measure exactly once", () => {
    const problems = fc.array(
      fc.array(fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(problems, (linked) => {
        const told = linked.map((causes, problem) => ({
          statement: `Problem ${problem}`,
          source: "",
          causes: causes.map((places, index) => cause(`Orsak ${problem}.${index}`, places)),
        }));
        const measures = ["A", "B", "C", "D", "E"];
        const steps = chain(told, measures);
        const titles = (boxes: typeof steps.measure) =>
          (boxes ?? []).flatMap((box) => (box === null || box.kind === "gap" ? [] : [box.title]));
        expect(titles(steps.measure).sort()).toEqual(measures);
        expect(titles(steps.cause).sort()).toEqual(
          told.flatMap(({ causes }) => causes.map(({ text }) => text)).sort(),
        );
        expect(titles(steps.problem).sort()).toEqual(told.map(({ statement }) => statement).sort());
      }),
    );
  });
});
