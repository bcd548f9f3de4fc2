import type { LooseThread as ThreadLine } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { type LooseThread, type ThreadCount, threadKind, type ThreadKind } from "./thread.ts";

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
export function threadLines(t: Translate, groups: readonly ThreadCount[]): readonly ThreadLine[] {
  return groups.map(({ kind, gap, count, example }) => ({
    ...(gap === null ? {} : { gap }),
    count,
    text: t(`problem:thread.${kind}.name`, { count }),
    href: addressOfKind(kind),
    note: example === null ? undefined : exampleOf(t, example, count),
  }));
}

/** How many threads hang loose in all. */
export function countOf(groups: readonly ThreadCount[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function addressOfKind(kind: ThreadKind): string {
  return `${addressOf.threads}#${kind}`;
}

function exampleOf(t: Translate, title: string, count: number): string {
  const first = opening(title, 60);
  return count === 1 ? first : t("problem:threads.andMore", { first, count: count - 1 });
}
