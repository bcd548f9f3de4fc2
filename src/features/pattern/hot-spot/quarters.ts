import { addDays, addMonths, type IsoDate } from "#app/platform/iso-date.ts";

/** A quarter of a year, both days counted in. */
export interface Quarter {
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The last four whole quarters that had ended on `day`, the oldest first. */
export function lastQuarters(day: IsoDate): readonly Quarter[] {
  const next = addDays(day, 1);
  const month = Number(next.slice(5, 7));
  const begun =
    `${next.slice(0, 4)}-${String(3 * Math.floor((month - 1) / 3) + 1).padStart(2, "0")}-01` as IsoDate;
  return [4, 3, 2, 1].map((back) => {
    const from = addMonths(begun, -3 * back);
    return {
      year: Number(from.slice(0, 4)),
      number: (Math.floor(Number(from.slice(5, 7)) / 3) + 1) as Quarter["number"],
      from,
      to: addDays(addMonths(from, 3), -1),
    };
  });
}
