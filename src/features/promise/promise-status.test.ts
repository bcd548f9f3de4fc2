import { describe, expect, test } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import {
  nextStatus,
  PROMISE_STATUSES,
  type PromiseStatus,
  type PromiseStep,
  stepsFor,
} from "./promise-status.ts";

const HERE = "8f1d2b62-0b0c-4b6f-9a51-6d0c2f6a1c11" as OrganisationId;

const STEPS = [
  "edit",
  "send",
  "sign",
  "complete",
  "decline",
  "withdraw",
  "amend",
  "discard_amendment",
  "archive",
] as const satisfies readonly PromiseStep[];

/** status → step → outcome, before and after the first signed edition; what is not here cannot be done. */
const OUTCOMES: readonly (readonly [
  PromiseStatus,
  PromiseStep,
  first: PromiseStatus,
  later: PromiseStatus,
])[] = [
  ["draft", "edit", "draft", "draft"],
  ["draft", "send", "signing", "signing"],
  ["draft", "archive", "archived", "archived"],
  ["signing", "sign", "signing", "signing"],
  ["signing", "complete", "in_force", "in_force"],
  ["signing", "decline", "draft", "amending"],
  ["signing", "withdraw", "draft", "amending"],
  ["in_force", "amend", "amending", "amending"],
  ["in_force", "archive", "archived", "archived"],
  ["amending", "edit", "amending", "amending"],
  ["amending", "send", "signing", "signing"],
  ["amending", "discard_amendment", "in_force", "in_force"],
];

describe("the status table", () => {
  const pairs = PROMISE_STATUSES.flatMap((status) => STEPS.map((step) => [status, step] as const));

  test.each(pairs)("%s, %s", (status, step) => {
    const row = OUTCOMES.find(([from, taken]) => from === status && taken === step);
    expect(nextStatus({ status, amendment: false }, step)).toBe(row?.[2] ?? null);
    expect(nextStatus({ status, amendment: true }, step)).toBe(row?.[3] ?? null);
  });

  test.each([
    ["draft", ["edit", "send", "archive"], []],
    ["signing", ["withdraw"], ["sign", "complete", "decline"]],
    ["in_force", ["amend", "archive"], []],
    ["amending", ["edit", "send", "discard_amendment"], []],
    ["archived", [], []],
  ] as const)(
    "%s offers coordinators %j and signatories %j, nobody else anything",
    (status, coordinators, signatories) => {
      for (const role of ROLES) {
        const expected =
          role === "signatory" ? signatories : role.endsWith("coordinator") ? coordinators : [];
        expect(stepsFor([{ role, organisationId: HERE }], { status, amendment: false })).toEqual(expected);
      }
    },
  );
});
