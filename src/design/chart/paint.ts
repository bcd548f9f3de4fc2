import type { Palette } from "./palette.ts";

/** The parts of our pictures; the same part looks the same in every picture. */
export type Part =
  | "axis"
  | "today"
  | "done"
  | "todo"
  | "missed"
  | "slash"
  | "area"
  | "line"
  | "plan"
  | "label"
  | "label-clay"
  | "label-strong"
  | "month"
  | "month-left"
  | "grid"
  | "grid-zero"
  | "old"
  | "break"
  | "break-sign"
  | "hatch"
  | "band"
  | "thread"
  | "thread-pre"
  | "dot"
  | "dot-old"
  | "dot-pre"
  | "base"
  | "base-on"
  | "target"
  | "level"
  | "mark"
  | "mark-end"
  | "mark-wait"
  | "unit"
  | "note"
  | "note-strong"
  | "note-level"
  | "note-target";

/** Attributes of an SVG element: a class on pages, colours of its own in documents. */
type Ink = Readonly<Record<string, string | number>>;

/** Says how a part is drawn. */
export type Paint = (part: Part) => Ink;

/** On pages: the style sheet knows colours, dark mode, forced colours and print. */
export const paintByClass: Paint = (part) => ({ class: CLASSES[part] });

/** In documents and files of their own: every colour and typeface written out. */
export function paintByColour(palette: Palette): Paint {
  const { paper, ink, ink2, rule, rule2, accent, band, tint, clay, font } = palette;
  const stroke = (colour: string, width: number, more: Ink = {}): Ink => ({
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    ...more,
  });
  const hollow = (colour: string, width: number): Ink => ({ ...stroke(colour, width), fill: paper });
  const text = (colour: string, size: number, weight = 400): Ink => ({
    fill: colour,
    stroke: paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    "font-family": font,
    "font-size": size,
    "font-weight": weight,
  });
  const inks: Record<Part, Ink> = {
    axis: stroke(rule2, 1),
    today: stroke(accent, 1.5),
    done: { fill: accent },
    todo: hollow(ink, 2),
    missed: hollow(clay, 2),
    slash: stroke(clay, 2),
    area: { fill: band },
    line: stroke(accent, 2),
    plan: stroke(ink, 1.5, { "stroke-dasharray": "2 4" }),
    label: text(ink2, 13),
    "label-clay": text(clay, 13),
    "label-strong": text(ink, 13, 700),
    month: { fill: accent },
    "month-left": stroke(rule2, 1),
    grid: stroke(rule, 1),
    "grid-zero": stroke(rule2, 1),
    old: { fill: tint },
    break: stroke(ink2, 1.5, { "stroke-dasharray": "2 3" }),
    "break-sign": stroke(ink, 1.5),
    hatch: stroke(rule2, 1.6),
    band: { fill: band, stroke: accent, "stroke-width": 1 },
    thread: stroke(rule2, 1),
    "thread-pre": stroke(rule2, 1, { "stroke-dasharray": "3 3" }),
    dot: { fill: ink },
    "dot-old": hollow(ink2, 1.2),
    "dot-pre": hollow(ink, 1.6),
    base: stroke(ink, 2.5),
    "base-on": stroke(ink, 1.5, { "stroke-dasharray": "6 4" }),
    target: stroke(accent, 2, { "stroke-dasharray": "1.5 4.5", "stroke-linecap": "round" }),
    level: stroke(accent, 4),
    mark: stroke(ink, 1.5),
    "mark-end": stroke(rule2, 1.5),
    "mark-wait": stroke(ink, 1.5, { "stroke-dasharray": "5 4" }),
    unit: text(ink2, 13),
    note: text(ink, 13.5),
    "note-strong": text(ink, 13.5, 700),
    "note-level": text(accent, 13.5, 700),
    "note-target": text(accent, 13.5),
  };
  return (part) => inks[part];
}

const CLASSES: Record<Part, string> = {
  axis: "hs-ax",
  today: "hs-today",
  done: "m-done",
  todo: "m-todo",
  missed: "m-missed",
  slash: "m-slash",
  area: "m-area",
  line: "m-line",
  plan: "m-plan",
  label: "m-lab",
  "label-clay": "m-lab m-clay",
  "label-strong": "m-lab m-strong",
  month: "t-month",
  "month-left": "t-month--left",
  grid: "c-grid",
  "grid-zero": "c-grid c-grid--zero",
  old: "c-old",
  break: "c-break",
  "break-sign": "c-break2",
  hatch: "c-hatch",
  band: "c-band",
  thread: "c-thread",
  "thread-pre": "c-thread c-thread--pre",
  dot: "c-dot",
  "dot-old": "c-dot c-dot--old",
  "dot-pre": "c-dot c-dot--pre",
  base: "c-base",
  "base-on": "c-base c-base--on",
  target: "c-target",
  level: "c-level",
  mark: "c-mark",
  "mark-end": "c-mark c-mark--end",
  "mark-wait": "c-mark c-mark--wait",
  unit: "c-unit",
  note: "c-lab",
  "note-strong": "c-lab c-lab--strong",
  "note-level": "c-lab c-lab--level",
  "note-target": "c-lab c-lab--target",
};
