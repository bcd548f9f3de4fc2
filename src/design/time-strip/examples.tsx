import { isoDate } from "#app/platform/iso-date.ts";
import type { ExampleSet } from "../example-set.ts";
import type { MarkKind, TimeMark, TimeStripData } from "./strip-data.ts";
import { TimeStrip } from "./TimeStrip.tsx";

const period = { from: isoDate("2022-01-01"), to: isoDate("2023-12-31"), today: isoDate("2023-10-16") };

function mark(day: string, kind: MarkKind, label?: string, quantity = 1): TimeMark {
  return { day: isoDate(day), kind, quantity, ...(label !== undefined && { label }) };
}

/** Three done, one missed, one to come: five dots, every label has room. */
export const checks: TimeStripData = {
  ...period,
  marks: [
    mark("2022-05-18", "done", "maj"),
    mark("2022-09-14", "done", "sep"),
    mark("2023-05-23", "done", "maj"),
    mark("2023-09-28", "missed", "inställd"),
    mark("2023-11-07", "planned", "7 nov"),
  ],
};

/** Neighbours with the same word share it. */
export const campaigns: TimeStripData = {
  ...period,
  marks: [
    mark("2022-05-11", "done", "hjälm"),
    mark("2022-10-12", "done", "reflex"),
    mark("2023-04-26", "done", "hjälm"),
    mark("2023-05-24", "done", "hjälm"),
    mark("2023-10-03", "done", "reflex"),
  ],
};

/** Dots close together, two of them still to come. */
export const schools: TimeStripData = {
  ...period,
  marks: [
    "2022-03-02",
    "2022-04-27",
    "2022-09-20",
    "2022-11-08",
    "2023-01-24",
    "2023-03-14",
    "2023-05-09",
    "2023-09-05",
    "2023-10-03",
  ]
    .map((day) => mark(day, "done"))
    .concat(mark("2023-11-21", "planned"), mark("2023-12-18", "planned")),
  notes: [{ day: isoDate("2022-03-02"), text: "9 skolor klara", align: "start" }],
};

/** Evenings: squares in monthly columns, what was missed on top. */
export const evenings: TimeStripData = {
  ...period,
  shape: "square",
  marks: [
    ...["04", "05", "06", "07", "08", "09"].flatMap((month) => [
      mark(`2022-${month}-08`, "done"),
      mark(`2022-${month}-22`, month === "07" || month === "08" ? "missed" : "done"),
    ]),
    mark("2023-04-07", "done", undefined, 2),
    mark("2023-05-05", "done"),
    mark("2023-05-19", "missed"),
    ...["06", "07", "08"].map((month) => mark(`2023-${month}-09`, "missed", undefined, 2)),
    mark("2023-09-08", "done"),
    mark("2023-09-22", "missed"),
  ],
  notes: [
    { day: isoDate("2022-07-01"), text: "10 av 12" },
    { day: isoDate("2023-07-01"), text: "4 av 12", tone: "clay" },
  ],
};

/** Many: a climbing line towards the target. */
export const adults: TimeStripData = {
  ...period,
  target: 800,
  total: "612",
  marks: [
    mark("2022-02-14", "done", undefined, 29),
    mark("2022-04-18", "done", undefined, 49),
    mark("2022-05-22", "done", undefined, 44),
    mark("2022-09-12", "done", undefined, 41),
    mark("2022-10-17", "done", undefined, 51),
    mark("2022-11-21", "done", undefined, 38),
    mark("2023-02-07", "done", undefined, 46),
    mark("2023-03-21", "done", undefined, 38),
    mark("2023-05-09", "done", undefined, 61),
    mark("2023-06-13", "missed", undefined, 30),
    mark("2023-09-26", "done", undefined, 215),
  ],
};

const halfYear = { from: isoDate("2024-01-01"), to: isoDate("2024-06-30"), today: isoDate("2024-03-15") };

export const examples = {
  dots: () => (
    <TimeStrip id="strip-checks" data={checks} title="Tre kontroller gjorda, en inställd, en planerad." />
  ),
  sharedLabels: () => <TimeStrip id="strip-campaigns" data={campaigns} title="Fem insatser gjorda." />,
  close: () => <TimeStrip id="strip-schools" data={schools} title="Nio skolor klara, två planerade." />,
  squares: () => <TimeStrip id="strip-evenings" data={evenings} title="14 av 24 kvällar blev av." />,
  climbing: () => <TimeStrip id="strip-adults" data={adults} title="612 av 800 vuxna utbildade." />,
  reached: () => (
    <TimeStrip
      id="strip-reached"
      data={{ ...adults, target: 500, total: "612" }}
      title="612 vuxna, målet var 500."
    />
  ),
  halfYear: () => (
    <TimeStrip
      id="strip-half"
      data={{
        ...halfYear,
        marks: [mark("2024-02-01", "done", "start"), mark("2024-05-15", "planned", "mässa")],
      }}
      title="En av två mässor gjord."
    />
  ),
  nothingYet: () => (
    <TimeStrip id="strip-empty" data={{ ...period, marks: [] }} title="Inget är gjort eller planerat än." />
  ),
  hiddenSameDay: () => (
    <TimeStrip
      id="strip-same"
      data={{ ...period, marks: Array.from({ length: 3 }, (_, i) => mark("2022-06-01", "done", `nr ${i}`)) }}
      title="Tre på samma dag."
    />
  ),
  hiddenOutside: () => (
    <TimeStrip
      id="strip-outside"
      data={{
        ...period,
        today: isoDate("2025-01-01"),
        marks: [mark("2019-01-01", "done", "före"), mark("2030-01-01", "planned", "<efter> & sedan")],
      }}
      title={'Märken utanför perioden "<>&'}
    />
  ),
} satisfies ExampleSet;
