import type { DrawingData, DrawnBranch, DrawnEntry } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Cause, Problem } from "../problem.ts";
import { type Branch, branchesOf, type DrawingKind, DRAWINGS, FACTOR_LEVELS, type Place } from "./drawing.ts";

/** What a branch is called; a bone of one's own by its words. */
export function branchWords(t: Translate, drawing: DrawingKind, branch: string): string {
  const known: readonly string[] = DRAWINGS[drawing].branches;
  return known.includes(branch)
    ? t(`cause:branch.${drawing}.${branch}` as "cause:branch.event_chain.step")
    : branch;
}

/** The cause that a place shows; undefined when it has words of its own. */
export function causeOf(problem: Problem, place: Place): Cause | undefined {
  return problem.causes.find(({ id }) => id === place.causeId);
}

/** "Analys av statistik: Polisens områdesbild"; empty when nobody has said what it rests on. */
export function evidenceWords(
  t: Translate,
  { sourceKind, source }: Pick<Place, "sourceKind" | "source">,
): string {
  if (sourceKind === null) return source;
  const kind = t(`cause:sourceKind.${sourceKind}`);
  return source === "" ? kind : t("cause:page.sourceOf", { kind, source });
}

/** Where a step can be broken, by whom, and how many measures answer it. */
export function breakWords(t: Translate, problem: Problem, place: Place): readonly string[] {
  const measures = causeOf(problem, place)?.measures.length ?? 0;
  return [
    ...(place.breakHow === "" ? [] : [t("cause:page.breakHow", { how: place.breakHow })]),
    ...(place.breakWho === "" ? [] : [t("cause:page.breakWho", { who: place.breakWho })]),
    ...(measures === 0 ? [] : [t("cause:page.measures", { count: measures })]),
  ];
}

/** The drawing for the design room: prepared words only. */
export function drawingData(
  t: Translate,
  drawing: DrawingKind,
  problem: Problem,
  places: readonly Place[],
): DrawingData {
  const branches = branchesOf(drawing, places);
  const entryOf = (place: Place): DrawnEntry => ({
    text: place.text,
    strength: place.strength,
    notes: drawing === "event_chain" ? breakWords(t, problem, place) : [],
  });
  const drawn = (name: string, title?: string): DrawnBranch => ({
    title: title ?? branchWords(t, drawing, name),
    entries: placesOn(branches, name).map(entryOf),
  });
  switch (drawing) {
    case "triangle":
      return {
        kind: "triangle",
        sides: [
          { inner: drawn("offender"), outer: drawn("handler") },
          { inner: drawn("target"), outer: drawn("guardian") },
          { inner: drawn("place"), outer: drawn("manager") },
        ].map(({ inner, outer }, index) => ({
          inner: { ...inner, title: `${index + 1}. ${inner.title}` },
          outer,
        })),
      };
    case "event_chain":
      return { kind: "event_chain", steps: drawn("step").entries };
    case "fishbone":
      return {
        kind: "fishbone",
        problem: problem.statement,
        bones: branches.map(({ branch }) => drawn(branch)),
      };
    case "factors":
      return {
        kind: "factors",
        levels: FACTOR_LEVELS.map((level) => ({
          title: t(`cause:level.${level}`),
          risk: drawn(`${level}_risk`, t("cause:risk")),
          protective: drawn(`${level}_protective`, t("cause:protective")),
        })),
      };
  }
  return drawing satisfies never;
}

function placesOn(branches: readonly Branch[], name: string): readonly Place[] {
  return branches.find(({ branch }) => branch === name)?.places ?? [];
}
