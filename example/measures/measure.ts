import type { IsoDate } from "#app/platform/iso-date.ts";

/** A line of a measure's log. */
export interface ExampleActivity {
  readonly day: IsoDate;
  readonly kind: "done" | "planned" | "cancelled";
  readonly quantity: number;
  readonly text: string;
  readonly by: string;
}

/** A measure of the example world. `items` are references in the promise in force; a leading "-" does not count. */
export interface ExampleMeasure {
  readonly key: string;
  readonly title: string;
  readonly owner: string | null;
  readonly partners?: readonly string[];
  readonly responsible?: string;
  readonly items: readonly string[];
  readonly causes: readonly string[];
  readonly programme?: "trygga-unga";
  readonly due?: IsoDate;
  readonly target?: number;
  readonly unit: string;
  readonly hours?: number;
  readonly evidence?: string;
  readonly stopped?: { readonly on: IsoDate; readonly reason: string };
  readonly log: readonly ExampleActivity[];
}
