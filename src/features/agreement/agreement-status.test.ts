import { expect, test } from "vitest";
import type { Role } from "#app/access/roles.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { type AgreementStatus, type AgreementStep, nextStatus, stepsFor } from "./agreement-status.ts";

const STATUSES: readonly AgreementStatus[] = ["draft", "signing", "in_force", "amending", "ended"];
const STEPS: readonly AgreementStep[] = [
  "edit",
  "send",
  "sign",
  "complete",
  "decline",
  "withdraw",
  "amend",
  "end",
];

test("the whole table", () => {
  const table = STATUSES.flatMap((status) =>
    STEPS.flatMap((step) => {
      const [first, later] = [false, true].map((amendment) => nextStatus({ status, amendment }, step));
      if (first === null || first === undefined) return [];
      return [`${status} · ${step} → ${first === later ? first : `${first} or ${later}`}`];
    }),
  );
  expect(table).toEqual([
    "draft · edit → draft",
    "draft · send → signing",
    "signing · sign → signing",
    "signing · complete → in_force",
    "signing · decline → draft or amending",
    "signing · withdraw → draft or amending",
    "in_force · amend → amending",
    "in_force · end → ended",
    "amending · edit → amending",
    "amending · send → signing",
    "amending · end → ended",
  ]);
});

test.each<[Role, AgreementStatus, readonly AgreementStep[]]>([
  ["coordinator", "draft", ["edit", "send"]],
  ["police_coordinator", "signing", ["withdraw"]],
  ["signatory", "signing", ["sign", "complete", "decline"]],
  ["signatory", "draft", []],
  ["analyst", "in_force", []],
  ["coordinator", "ended", []],
])("a %s with an agreement in %s may take these steps", (role, status, steps) => {
  const held = [{ role, organisationId: "an organisation" as OrganisationId }];
  expect(stepsFor(held, { status, amendment: false })).toEqual(steps);
});
