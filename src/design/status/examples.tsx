import type { ExampleSet } from "../example-set.ts";
import type { StatusKind } from "./status-kind.ts";
import { Status, StatusShape } from "./Status.tsx";

const words: Record<StatusKind, string> = {
  kept: "Hållet",
  underway: "På väg",
  late: "Försenat",
  broken: "Inte hållet",
  unmeasured: "Kan inte mätas",
  notstarted: "Inte påbörjat",
};
const kinds: readonly StatusKind[] = ["kept", "underway", "late", "broken", "unmeasured", "notstarted"];

export const examples = {
  all: () => (
    <ul class="hs-plain">
      {kinds.map((kind) => (
        <li>
          <Status kind={kind} word={words[kind]} />
        </li>
      ))}
    </ul>
  ),
  large: () => <Status kind="late" word={words.late} size="lg" />,
  small: () => <Status kind="kept" word={words.kept} size="sm" />,
  inASentence: () => (
    <p class="hs-lede">
      <StatusShape kind="kept" />
      Ett löfte är hållet och <StatusShape kind="late" />
      ett är försenat.
    </p>
  ),
  hiddenMarkup: () => <Status kind="kept" word={'<script>alert("x")</script>'} />,
} satisfies ExampleSet;
