import type { LooseThread as ThreadLine } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { opening } from "../presenter.ts";
import { addressOf } from "../problem.ts";
import { type LooseThread, threadKind, type ThreadGroup, type ThreadKind } from "./thread.ts";

/** The page of the record that lacks something. */
export function addressOfThread({ kind, recordId, parentId }: LooseThread): string {
  switch (threadKind(kind)?.subject) {
    case "agreement":
      return addressOf.agreement(recordId);
    case "promise":
      return addressOf.promise(recordId);
    case "problem":
      return addressOf.problem(recordId);
    case "cause":
      return addressOf.cause(parentId ?? "", recordId);
    case "item":
      return addressOf.item(parentId ?? "", recordId);
    case "measure":
    case undefined:
      return addressOf.measure(recordId);
  }
}

/** Where one accepts a thread. */
export function addressOfAcceptance({ kind, recordId }: Pick<LooseThread, "kind" | "recordId">): string {
  return `${addressOf.threads}/${kind}/${recordId}`;
}

/** The kinds that have any, as the component draws them, each with the first record as an example. */
export function threadLines(
  t: Translate,
  groups: readonly ThreadGroup[],
  addressOfKind: (kind: ThreadKind) => string = (kind) => `${addressOf.threads}#${kind}`,
): readonly ThreadLine[] {
  return groups.map(({ kind, gap, count, threads }) => ({
    ...(gap === null ? {} : { gap }),
    count,
    text: t(`problem:thread.${kind}.name`, { count }),
    href: addressOfKind(kind),
    note: threads[0] === undefined ? undefined : exampleOf(t, threads[0], count),
  }));
}

/** How many threads hang loose in all. */
export function countOf(groups: readonly ThreadGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function exampleOf(t: Translate, { title }: LooseThread, count: number): string {
  const first = opening(title, 60);
  return count === 1 ? first : t("problem:threads.andMore", { first, count: count - 1 });
}
