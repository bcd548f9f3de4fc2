/**
 * What a person can be appointed to in a kommun. One person may hold several; each ends by itself on its last day.
 */
export const ROLES = [
  /** The kommun's coordinator (samordnare): runs everything in the open zone. */
  "coordinator",
  /** The municipal police officer (kommunpolis): the coordinator's counterpart. */
  "police_coordinator",
  /** Signs agreement and promise for an organisation: executive board chair, head of local police district. */
  "signatory",
  /** Owns measures of an organisation: logs what is done. */
  "measure_owner",
  /** Reports events for an organisation. */
  "reporter",
  /** Sources, indicators, what the evidence says. */
  "analyst",
  /** Member of the local crime prevention council: reads papers and follow-ups. */
  "council_member",
  /** Reads the log: who saw what, why. */
  "log_reviewer",
  /** Accounts and assignments; no case content. */
  "administrator",
] as const;

/** One of the closed list of roles. */
export type Role = (typeof ROLES)[number];
