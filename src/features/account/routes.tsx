import { staff, type StaffRoute } from "#app/routing/staff-route.ts";
import { appForm, assignmentForm, identityForm, passwordForm, personForm } from "./form.ts";
import { showOutbox } from "./mail/outbox.tsx";
import { endSessionElsewhere, showOwnAccount } from "./own/own-account.tsx";
import { changePassword, showPasswordChange } from "./own/own-password.tsx";
import {
  askBeforeCodes,
  askBeforeRenewal,
  makeCodes,
  showNewApp,
  tieNewApp,
} from "./own/own-second-factor.tsx";
import { addNewPerson, sendNewLink, showAddPerson, showPeople } from "./people/people.tsx";
import { makeAssignment, showPerson, stopAssignment } from "./people/person.tsx";

/** The own account; accounts and assignments of others; the outbox. */
export const accountRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/jag", { action: "account.own", audit: "AccountRead", handler: showOwnAccount }),
  staff.get("/arbeta/jag/losenord", {
    action: "account.own",
    audit: "AccountRead",
    handler: (request) => showPasswordChange(request),
  }),
  staff.post("/arbeta/jag/losenord", {
    action: "account.own",
    audit: "PasswordChanged",
    form: passwordForm,
    handler: changePassword,
    again: showPasswordChange,
  }),
  staff.get("/arbeta/jag/app", {
    action: "account.own",
    audit: "AccountRead",
    handler: (request) => askBeforeRenewal(request),
  }),
  staff.post("/arbeta/jag/app", {
    action: "account.own",
    audit: "AccountRead",
    form: identityForm,
    handler: showNewApp,
    again: askBeforeRenewal,
  }),
  staff.post("/arbeta/jag/app/koppla", {
    action: "account.own",
    audit: "SecondFactorEnrolled",
    form: appForm,
    handler: tieNewApp,
    again: askBeforeRenewal,
  }),
  staff.get("/arbeta/jag/reservkoder", {
    action: "account.own",
    audit: "AccountRead",
    handler: (request) => askBeforeCodes(request),
  }),
  staff.post("/arbeta/jag/reservkoder", {
    action: "account.own",
    audit: "RecoveryCodesMade",
    form: identityForm,
    handler: makeCodes,
    again: askBeforeCodes,
  }),
  staff.button("/arbeta/jag/sessioner/:session/avsluta", {
    action: "account.own",
    audit: "SessionEnded",
    handler: endSessionElsewhere,
  }),
  staff.get("/arbeta/konton", { action: "account.manage", audit: "AccountsRead", handler: showPeople }),
  staff.get("/arbeta/konton/ny", {
    action: "account.manage",
    audit: "AccountsRead",
    handler: (request) => showAddPerson(request),
  }),
  staff.post("/arbeta/konton", {
    action: "account.manage",
    audit: "AccountAdded",
    form: personForm,
    handler: addNewPerson,
    again: showAddPerson,
  }),
  staff.get("/arbeta/konton/:person", {
    action: "account.manage",
    audit: "AccountRead",
    handler: (request) => showPerson(request),
  }),
  staff.post("/arbeta/konton/:person/uppdrag", {
    action: "account.manage",
    audit: "AssignmentMade",
    form: assignmentForm,
    handler: makeAssignment,
    again: showPerson,
  }),
  staff.button("/arbeta/konton/:person/uppdrag/:assignment/avsluta", {
    action: "account.manage",
    audit: "AssignmentEnded",
    handler: stopAssignment,
  }),
  staff.button("/arbeta/konton/:person/lank", {
    action: "account.manage",
    audit: "PasswordResetAsked",
    handler: sendNewLink,
  }),
  staff.get("/arbeta/utkorg", { action: "mail.read", audit: "OutboxRead", handler: showOutbox }),
];
