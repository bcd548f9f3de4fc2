import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import type { AreaId, EventCategoryId, OrganisationId } from "#app/schema/tables.ts";
import { type EventSelection, readSelection, selectionQuery, yearBefore } from "./selection.ts";

const TODAY = isoDate("2026-03-16");
const read = (text: string): EventSelection => readSelection(new URLSearchParams(text), TODAY);

describe("a selection of events in an address", () => {
  test("is the last 52 whole weeks when nothing is asked", () => {
    expect(read("")).toEqual({
      from: "2025-03-17",
      to: "2026-03-15",
      categories: [],
      leastSeriousness: 1,
    });
    expect(yearBefore(isoDate("2026-03-15")).to).toBe("2026-03-08");
  });

  test("is read as it was written", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(isoDate("2020-01-01"), days));
    const id = fc.uuid();
    const selections = fc
      .record({
        days: fc.tuple(day, day).map((pair) => pair.toSorted()),
        categories: fc.uniqueArray(id, { maxLength: 4 }),
        areaId: fc.option(id, { nil: undefined }),
        organisationId: fc.option(id, { nil: undefined }),
        leastSeriousness: fc.constantFrom(1 as const, 2 as const, 3 as const),
      })
      .map(({ days: [from = TODAY, to = TODAY], areaId, organisationId, ...rest }): EventSelection => ({
        from,
        to,
        categories: rest.categories as EventCategoryId[],
        ...(areaId !== undefined && { areaId: areaId as AreaId }),
        ...(organisationId !== undefined && { organisationId: organisationId as OrganisationId }),
        leastSeriousness: rest.leastSeriousness,
      }));
    fc.assert(
      fc.property(selections, (selection) => {
        expect(readSelection(selectionQuery(selection), TODAY)).toEqual(selection);
      }),
    );
  });

  test("leaves out what is not understood", () => {
    expect(read("fran=2026-02-30&till=x&kategori=x&omrade=1&organisation=&allvar=4")).toEqual(
      yearBefore(TODAY),
    );
    expect(read("fran=2026-02-01&till=2026-01-01")).toEqual(yearBefore(TODAY));
    expect(read("fran=2026-01-01&till=2026-02-01&allvar=2")).toMatchObject({
      from: "2026-01-01",
      to: "2026-02-01",
      leastSeriousness: 2,
    });
  });

  test("names a category once", () => {
    const id = "0190a7f0-0000-7000-8000-00000000000a";
    expect(read(`kategori=${id}&kategori=${id.toUpperCase()}`).categories).toEqual([id]);
  });
});
