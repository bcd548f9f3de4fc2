import type { ExampleCalendar } from "../calendar.ts";
import { measureKit } from "./kit.ts";
import type { ExampleMeasure } from "./measure.ts";
import { placeMeasures } from "./places.ts";
import { youthMeasures } from "./youth.ts";

export type { ExampleMeasure } from "./measure.ts";

/** The 21 measures of the promise in force, with their logs. */
export function exampleMeasures(calendar: ExampleCalendar): readonly ExampleMeasure[] {
  const kit = measureKit(calendar);
  return [...youthMeasures(kit), ...placeMeasures(kit)];
}
