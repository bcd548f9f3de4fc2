import { describe, expect, it } from "vitest";
import type { Role } from "#app/access/roles.ts";
import type { ListedMeasure } from "#app/features/measure/index.ts";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { AgreementId, MeasureId, OrganisationId } from "#app/schema/tables.ts";
import { TODAY } from "#test/support/world.ts";
import { type Desk, deskFilter, deskParts, filterMeasures } from "./desk.ts";
import { deskTitle, whenWords } from "./presenter.ts";
import { tasksOf } from "./tasks.ts";

const t = translator("sv");
const police = "police" as OrganisationId;
const school = "school" as OrganisationId;

function holding(...roles: readonly Role[]) {
  return roles.map((role) => ({ role, organisationId: school }));
}

function listed(title: string, day: IsoDate, values: Partial<ListedMeasure> = {}): ListedMeasure {
  return {
    id: title as MeasureId,
    title,
    accountableId: school,
    accountable: "Barn- och utbildningsförvaltningen",
    responsible: null,
    responsibleTitle: "",
    programme: null,
    commitment: { kind: "action", target: null, begins: null, deadline: day, ends: null, stoppedOn: null },
    progress: {
      done: 0,
      times: 0,
      planned: 0,
      cancelled: 0,
      greatest: null,
      exceeded: 0,
      reachedOn: null,
      latest: null,
    },
    standing: { status: "not_started", why: "nothingYet" },
    schedule: { word: "not_due", day, days: 1 },
    ...values,
  };
}

const bare: Desk = {
  late: [],
  due: [],
  renewals: [],
  actions: [],
  waiting: [],
  returned: [],
  news: [],
  threads: [],
  followUps: [],
  toLog: [],
  accounts: null,
};
const words = { today: TODAY, mayLog: true, organisations: [] };

describe("the order of the desk", () => {
  it.each<[readonly Role[], readonly string[]]>([
    [["coordinator"], ["late", "week", "soon", "returned", "news", "threads"]],
    [["measure_owner"], ["late", "week", "soon", "news", "threads"]],
    [["signatory"], ["waiting", "late", "week", "soon", "news", "threads"]],
    [["council_member"], ["threads", "followUps", "late", "week", "soon", "news"]],
    [
      ["signatory", "council_member"],
      ["waiting", "threads", "followUps", "late", "week", "soon", "news"],
    ],
    [
      ["council_member", "coordinator"],
      ["late", "week", "soon", "returned", "news", "threads"],
    ],
  ])("of %j is %j", (roles, parts) => {
    expect(deskParts(holding(...roles))).toEqual(parts);
  });
});

describe("days on the desk", () => {
  it("has weekday and week in its heading", () => {
    expect(deskTitle(t, TODAY)).toBe("Måndag 16 mars, vecka 12");
  });

  it.each([
    [0, "i dag"],
    [1, "i morgon"],
    [2, "onsdag"],
    [6, "söndag"],
    [7, "23 mars"],
    [-1, "15 mars"],
    [-100, "6 dec. 2025"],
  ])("says the day %i days on as “%s”", (days, said) => {
    expect(whenWords(t, addDays(TODAY, days), TODAY)).toBe(said);
  });

  it("sorts by week and tells how late", () => {
    const sunday = isoDate("2026-03-22");
    const desk = {
      ...bare,
      late: [listed("sen", isoDate("2026-03-14"))],
      due: [listed("söndag", sunday), listed("måndag", addDays(sunday, 1))],
      renewals: [
        {
          id: "a" as AgreementId,
          title: "slut",
          status: "in_force",
          renewalWarningMonths: 6,
          parties: [],
          period: { from: TODAY, to: addDays(TODAY, -1) },
        },
        {
          id: "b" as AgreementId,
          title: "snart",
          status: "in_force",
          renewalWarningMonths: 6,
          parties: [],
          period: { from: TODAY, to: TODAY },
        },
      ],
    } as const;
    const tasks = tasksOf(t, desk, words);
    const titles = (part: keyof typeof tasks) => tasks[part].map(({ title }) => title);
    expect([titles("late"), titles("week"), titles("soon")]).toEqual([
      ["sen", "slut"],
      ["söndag"],
      ["måndag", "snart"],
    ]);
    expect(tasks.late.map(({ late }) => late)).toEqual(["2 dagar sen", "en dag sen"]);
  });

  it("names who by title, then by the short name, and gives a log only to those who may", () => {
    const organisations = [
      {
        id: school,
        kind: "kommun" as const,
        name: "Barn- och utbildningsförvaltningen",
        shortName: "Skolan",
      },
    ];
    const due = [
      listed("a", TODAY),
      listed("b", TODAY, { responsibleTitle: "Rektor" }),
      listed("c", TODAY, { accountableId: null, accountable: null }),
    ];
    const { week } = tasksOf(t, { ...bare, due }, { ...words, organisations, mayLog: false });
    expect(week.map(({ who }) => who)).toEqual(["Skolan", "Rektor", "Ansvarig saknas"]);
    expect(week.map(({ action }) => action)).toEqual([
      { text: "Öppna" },
      { text: "Öppna" },
      { text: "Öppna" },
    ]);
  });
});

describe("the filter", () => {
  const kinds = new Map([
    [police, "police"],
    [school, "kommun"],
  ] as const);
  const who = { name: "Rektorn", held: holding("measure_owner") };
  const measures = [
    listed("Ärlig", TODAY, { accountableId: police, accountable: "Polisen" }),
    listed("Ask", TODAY),
    listed("Åtta", TODAY, { accountableId: police, accountable: "Polisen", responsible: "Rektorn" }),
    listed("Ingen", TODAY, { accountableId: null, accountable: null }),
  ];
  const shown = (query: string) =>
    filterMeasures(measures, deskFilter(new URLSearchParams(query)), who, kinds).map(({ title }) => title);

  it.each([
    ["", ["Ärlig", "Ask", "Åtta", "Ingen"]],
    ["visa=mina", ["Ask", "Åtta"]],
    ["visa=polisen", ["Ärlig", "Åtta"]],
    ["visa=kommunen", ["Ask"]],
    ["visa=påhittat&ordning=påhittat", ["Ärlig", "Ask", "Åtta", "Ingen"]],
    ["ordning=namn", ["Ask", "Ingen", "Åtta", "Ärlig"]],
    ["ordning=ansvarig", ["Ask", "Ärlig", "Åtta", "Ingen"]],
  ])("%s shows %j", (query, titles) => {
    expect(shown(query)).toEqual(titles);
  });
});
