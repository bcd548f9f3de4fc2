import { NotFound } from "#app/platform/errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { readAssignments } from "../people/assignment-queries.ts";
import { assignmentState } from "../people/assignment.ts";
import { readOwnAccount, readOwnSessions } from "./own-account-queries.ts";
import { endOwnSession } from "./own-account-store.ts";
import { OwnAccountPage } from "./pages/OwnAccountPage.tsx";
import { sessionRows } from "../presenter.ts";

/** The own account: who one is here, what keeps others out, where one is signed in. */
export async function showOwnAccount({ tx, t, person, now, today }: StaffRequest): Promise<Reply> {
  const assignments = await readAssignments(tx, person.id);
  const body = (
    <OwnAccountPage
      t={t}
      person={person}
      account={await readOwnAccount(tx)}
      assignments={assignments.filter((one) => assignmentState(one, today) !== "past")}
      sessions={sessionRows(t, await readOwnSessions(tx, now), person.sessionId)}
    />
  );
  return page(t("account:own.title"), body, { ids: { account: person.id } });
}

/** Ends one of the own sessions, on a phone that is gone for instance. */
export async function endSessionElsewhere({ tx, params, now }: StaffRequest): Promise<Reply> {
  if (!(await endOwnSession(tx, params["session"] ?? "", now))) throw new NotFound("session");
  return redirect("/arbeta/jag", "saved");
}
