import type { ExampleSet } from "../example-set.ts";
import { Chain } from "./Chain.tsx";
import type { ChainStep } from "./chain.ts";

/** The second cause runs past the promise into a gap. */
export const withGap: readonly ChainStep[] = [
  {
    title: "Problem",
    boxes: [{ title: "Farlig körning vid skolor", note: "161 händelser på ett år", href: "#p" }],
  },
  {
    title: "Orsak",
    boxes: [
      {
        title: "Lätt att trimma, liten risk att bli stoppad",
        note: "två av tre i kontrollen 2021",
        href: "#o1",
      },
      {
        title: "Bilar som lämnar barn tränger ut mopederna på gångvägen",
        note: "vandring 2021",
        href: "#o2",
      },
    ],
  },
  {
    title: "Löfte",
    boxes: [{ kind: "now", title: "2.2 Trafikinsatser vid skolor", note: "minst 4 tillfällen", href: "#l" }],
  },
  {
    title: "Åtgärd",
    boxes: [
      { title: "Kontroll med bromsprov", note: "3 gjorda, 1 inställd", href: "#a" },
      { kind: "gap", title: "Ingen åtgärd", note: "svarar på den andra orsaken" },
    ],
  },
  { title: "Mått", boxes: [{ title: "Händelser per månad", note: "lågt är bra", href: "#m" }] },
  {
    title: "Bedömning",
    boxes: [{ title: "Ingen säkerställd förändring ännu", verdict: "nochange", href: "#b" }],
  },
];

const gaps: readonly ChainStep[] = withGap.map((step, index) =>
  index >= 4 ? { ...step, boxes: [{ kind: "gap", title: "Saknas" }] } : step,
);

export const examples = {
  whole: () => <Chain steps={withGap} />,
  unmeasured: () => <Chain steps={gaps} />,
  hiddenMany: () => (
    <Chain
      steps={withGap.map((step) => ({
        ...step,
        boxes: Array.from({ length: 13 }, (_, row) => ({ title: `<Ruta ${row}>`, href: "#x" })),
      }))}
    />
  ),
} satisfies ExampleSet;
