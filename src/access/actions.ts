import type { Role } from "./roles.ts";

/**
 * One way to be allowed: by role, either everywhere in the kommun or only for records of an organisation
 * that the role is held for.
 */
export interface Ground {
  readonly role: Role;
  readonly within: "kommun" | "own_organisation";
}

const everyone: readonly Role[] = [
  "coordinator",
  "police_coordinator",
  "signatory",
  "measure_owner",
  "reporter",
  "analyst",
  "council_member",
  "log_reviewer",
  "administrator",
];
const leads: readonly Role[] = ["coordinator", "police_coordinator"];

/** The closed list of what staff may do, each with the grounds beside it. What is not listed is not allowed. */
export const ACTIONS = {
  /** See the desk: what is due, late, waiting. */
  "desk.read": anywhere(everyone),
  /** Read the first-run guide and the settings of the public site. */
  "site.change": anywhere([...leads, "administrator"]),
  /** Read organisations, councils and members. */
  "organisation.read": anywhere(everyone),
  /** Add, rename, close or replace organisations and councils. */
  "organisation.change": anywhere([...leads, "administrator"]),
  /** Read agreements, drafts included. */
  "agreement.read": anywhere(everyone),
  /** Write agreements and send them for signing. */
  "agreement.write": anywhere(leads),
  /** Sign or decline an agreement for one's organisation. */
  "agreement.sign": [{ role: "signatory", within: "own_organisation" }],
  /** Read areas with their boundaries and inhabitants, and places with a name. */
  "area.read": anywhere(everyone),
  /** Take in boundaries, inhabitants and named places, and change them. */
  "area.change": anywhere([...leads, "analyst"]),
  /** Read problems, causes and the chain. */
  "problem.read": anywhere(everyone),
  /** Write problems and causes. */
  "problem.write": anywhere([...leads, "analyst"]),
  /** Enter which problems are prioritised, for good. */
  "priority.decide": anywhere(leads),
  /** Read promises, drafts included. */
  "promise.read": anywhere(everyone),
  /** Write promises, answer the checker, send for signing, amend, archive. */
  "promise.write": anywhere(leads),
  /** Sign or decline a promise for one's organisation. */
  "promise.sign": [{ role: "signatory", within: "own_organisation" }],
  /** Read measures and their log. */
  "measure.read": anywhere(everyone),
  /** Create, change and stop measures. */
  "measure.write": anywhere(leads),
  /** Log what was done, and say how it goes, for a measure of one's organisation. */
  "measure.log": [...anywhere(leads), { role: "measure_owner", within: "own_organisation" }],
  /** Say what the evidence says, with its source. */
  "measure.assess": anywhere([...leads, "analyst"]),
  /** Take measures in from a file, and undo it. */
  "measure.bulk": anywhere(leads),
  /** Report events for one's organisation; the coordinators for any. */
  "event.report": [
    ...anywhere(leads),
    { role: "reporter", within: "own_organisation" },
    { role: "measure_owner", within: "own_organisation" },
  ],
  /** Read events: what, where, when, and what became of them. Words and photos only of the own organisation. */
  "event.read": anywhere(everyone),
  /** Read every word, say what became of events, mark those that tell of the same. */
  "event.handle": anywhere([...leads, "analyst"]),
  /** Change the tree of categories and the names that are asked about. */
  "event.configure": anywhere(leads),
  /** Read follow-ups. */
  "follow_up.read": anywhere(everyone),
  /** Write and decide follow-ups. */
  "follow_up.write": anywhere(leads),
  /** Read indicators and their values. */
  "indicator.read": anywhere(everyone),
  /** Write indicators, take values in from files, and undo it. */
  "indicator.change": anywhere([...leads, "analyst"]),
  /** Read the police's news. */
  "police_notice.read": anywhere(everyone),
  /** Read the week: level, counts, priorities, actions, and who has reported. */
  "week.read": anywhere(everyone),
  /** Write the week, and say who is expected to report. */
  "week.change": anywhere([...leads, "analyst"]),
  /** Decide the week: it is frozen. */
  "week.decide": anywhere(leads),
  /** Say that an action of one's organisation is done or dropped. */
  "week.act": [
    ...anywhere(leads),
    { role: "measure_owner", within: "own_organisation" },
    { role: "reporter", within: "own_organisation" },
  ],
  /** See accounts and assignments, appoint and end. */
  "account.manage": anywhere(["administrator"]),
  /** See one's own account and change its password and second factor. */
  "account.own": anywhere(everyone),
  /** See mail that could not be sent for want of a mail server. */
  "mail.read": anywhere(["administrator"]),
} as const satisfies Record<string, readonly Ground[]>;

/** One of the closed list of actions. */
export type Action = keyof typeof ACTIONS;

function anywhere(roles: readonly Role[]): readonly Ground[] {
  return roles.map((role) => ({ role, within: "kommun" }));
}
