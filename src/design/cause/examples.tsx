import type { ExampleSet } from "../example-set.ts";
import { CauseDrawing, type CauseDrawingProps } from "./CauseDrawing.tsx";
import type { DrawnBranch } from "./drawing-data.ts";

const words = {
  description: "Samma sak står som lista under bilden.",
  empty: "Inget skrivet än",
  strengths: { assumed: "antagande", supported: "stöds av uppgifter", established: "belagt" },
} satisfies Partial<CauseDrawingProps>;

const sale: DrawnBranch = {
  title: "Platsen",
  entries: [
    { text: "Det säljs öppet nära skolor, och få vuxna är där när skolan slutar", strength: "supported" },
    { text: "Buskar skymmer gången", strength: "established" },
  ],
};
const nobody: DrawnBranch = { title: "Den som råder över platsen", entries: [] };
const pupils: DrawnBranch = {
  title: "De som kan bli utsatta",
  entries: [{ text: "Elever med långa håltimmar", strength: "assumed" }],
};

export const examples: ExampleSet = {
  "the crime triangle": () => (
    <CauseDrawing
      {...words}
      id="cause-triangle"
      title="Brottstriangeln: tre sidor, en av dem tom."
      data={{
        kind: "triangle",
        sides: [
          {
            inner: { title: "1. Den som begår brottet", entries: [] },
            outer: { ...nobody, title: "Den som kan påverka" },
          },
          { inner: pupils, outer: { ...nobody, title: "Den som kan skydda" } },
          { inner: sale, outer: nobody },
        ],
      }}
    />
  ),
  "a chain of events that can be broken": () => (
    <CauseDrawing
      {...words}
      id="cause-chain"
      title="Händelsekedjan: fyra steg, två kan brytas."
      data={{
        kind: "event_chain",
        steps: [
          { text: "Behov av att ta sig fram", strength: "assumed" },
          {
            text: "Köp av moped",
            strength: "supported",
            notes: ["Bryts här: information till föräldrar", "Av: skolan och polisen", "1 åtgärd"],
          },
          { text: "Trimning hemma eller hos en kompis", strength: "established" },
          {
            text: "Förvaring i cykelrum",
            strength: "supported",
            notes: ["Bryts här: lås och regler", "Av: bostadsbolagen"],
          },
          { text: "Körning på gångvägar", strength: "established" },
        ],
      }}
    />
  ),
  "a fishbone": () => (
    <CauseDrawing
      {...words}
      id="cause-bones"
      title="Fiskbenet: fyra ben."
      data={{
        kind: "fishbone",
        problem: "Unga kommer lätt över narkotika",
        bones: [
          pupils,
          { title: "Gärningsperson", entries: [] },
          sale,
          { title: "Kunskap", entries: pupils.entries },
        ],
      }}
    />
  ),
  "risk and protective factors": () => (
    <CauseDrawing
      {...words}
      id="cause-factors"
      title="Risk- och skyddsfaktorer på två nivåer."
      data={{
        kind: "factors",
        levels: [
          {
            title: "Skolan",
            risk: {
              title: "Risk",
              entries: [{ text: "Svag anknytning till skolan", strength: "established" }],
            },
            protective: {
              title: "Skydd",
              entries: [{ text: "Vuxna som ser och hör av sig samma dag", strength: "supported" }],
            },
          },
          {
            title: "Närområdet",
            risk: { title: "Risk", entries: [] },
            protective: {
              title: "Skydd",
              entries: [{ text: "Fritidsgård öppen på helger", strength: "assumed" }],
            },
          },
        ],
      }}
    />
  ),
  "hidden: nothing at all": () => (
    <>
      <CauseDrawing {...words} id="cause-none" title="<Tom>" data={{ kind: "event_chain", steps: [] }} />
      <CauseDrawing
        {...words}
        id="cause-no-bones"
        title="Tom"
        data={{ kind: "fishbone", problem: "", bones: [] }}
      />
      <CauseDrawing {...words} id="cause-no-levels" title="Tom" data={{ kind: "factors", levels: [] }} />
    </>
  ),
};
