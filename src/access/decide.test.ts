import { describe, expect, it } from "vitest";
import type { OrganisationId } from "#app/schema/tables.ts";
import { ACTIONS, type Action } from "./actions.ts";
import { type HeldRole, isBoundToOrganisation, mayDo, organisationsFor } from "./decide.ts";
import { ROLES } from "./roles.ts";

const ours = "11111111-1111-4111-8111-111111111111" as OrganisationId;
const theirs = "22222222-2222-4222-8222-222222222222" as OrganisationId;
const actions = Object.keys(ACTIONS) as Action[];

describe("mayDo", () => {
  it.each(actions)("says no to %s for somebody without any role", (action) => {
    expect(mayDo([], action)).toBe(false);
  });

  it("says no to an action it does not know", () => {
    expect(
      mayDo(
        ROLES.map((role) => ({ role, organisationId: ours })),
        "promise.erase" as Action,
      ),
    ).toBe(false);
  });

  it.each<[role: HeldRole["role"], action: Action, record: OrganisationId, granted: boolean]>([
    ["signatory", "promise.sign", ours, true],
    ["signatory", "promise.sign", theirs, false],
    ["coordinator", "promise.sign", ours, false],
    ["measure_owner", "measure.log", ours, true],
    ["measure_owner", "measure.log", theirs, false],
    ["coordinator", "measure.log", theirs, true],
    ["council_member", "measure.log", ours, false],
    ["administrator", "promise.write", ours, false],
    ["police_coordinator", "promise.write", theirs, true],
  ])("%s, %s on a record of %s: %s", (role, action, record, granted) => {
    expect(mayDo([{ role, organisationId: ours }], action, [record])).toBe(granted);
  });

  it("gives the check and the list from one rule, for every action and role", () => {
    for (const action of actions) {
      for (const role of ROLES) {
        const held = [{ role, organisationId: ours }];
        const list = organisationsFor(held, action);
        for (const record of [ours, theirs]) {
          expect(list === "all" || list.includes(record)).toBe(mayDo(held, action, [record]));
        }
      }
    }
  });

  it("knows which actions need the record", () => {
    expect(actions.filter(isBoundToOrganisation)).toEqual([
      "agreement.sign",
      "promise.sign",
      "measure.log",
      "event.report",
      "week.act",
    ]);
  });
});
