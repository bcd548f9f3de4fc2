import { addMonths, daysBetween, type IsoDate } from "#app/platform/iso-date.ts";
import type { AgreementAttachmentId, AgreementId, OrganisationId } from "#app/schema/tables.ts";
import type { AgreementStatus } from "./agreement-status.ts";

/** One party as it stands in the agreement's text. */
interface AgreementPartyContent {
  readonly name: string;
  readonly kind: "kommun" | "police" | "other";
  /** The role that signs, such as "kommunstyrelsens ordförande"; empty until somebody has said. */
  readonly signatoryTitle: string;
}

/** A limited goal, and how it will be seen whether it was reached. */
export interface Goal {
  readonly text: string;
  /** Empty until somebody has said. */
  readonly measuredBy: string;
}

/** A file that belongs to the agreement; its hash is part of what is signed. */
interface AttachmentContent {
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * The whole text of a cooperation agreement (*samverkansöverenskommelse*) without database ids: what is signed.
 * Its parts are those that Brå asks for and, for purpose and areas, law 2023:196 § 9. `period.to` is the last
 * day, inclusive.
 */
export interface AgreementContent {
  readonly title: string;
  readonly parties: readonly AgreementPartyContent[];
  readonly purpose: string;
  readonly areas: readonly string[];
  readonly problems: readonly string[];
  readonly goals: readonly Goal[];
  readonly documentation: string;
  readonly followUp: string;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Where the original can be read; null when it was written here. */
  readonly source: string | null;
  readonly attachments: readonly AttachmentContent[];
}

/** A party with the organisation it is. */
export interface AgreementParty extends AgreementPartyContent {
  readonly organisationId: OrganisationId;
}

/** An attachment with its id; its bytes are read on their own. */
export interface Attachment extends AttachmentContent {
  readonly id: AgreementAttachmentId;
}

/** An agreement as it is being written. */
export interface WorkingAgreement extends AgreementContent {
  readonly id: AgreementId;
  readonly slug: string;
  readonly status: AgreementStatus;
  readonly amendmentReason: string | null;
  /** How many months before the last day the parties are reminded. */
  readonly renewalWarningMonths: number;
  readonly parties: readonly AgreementParty[];
  readonly attachments: readonly Attachment[];
  readonly version: number;
}

/** The text alone: what is signed and compared. */
export function contentOf(agreement: WorkingAgreement): AgreementContent {
  const { title, purpose, areas, problems, goals, documentation, followUp, period, source } = agreement;
  return {
    title,
    parties: agreement.parties.map(({ name, kind, signatoryTitle }) => ({ name, kind, signatoryTitle })),
    purpose,
    areas,
    problems,
    goals,
    documentation,
    followUp,
    period,
    source,
    attachments: agreement.attachments.map(({ fileName, mediaType, size, sha256 }) => ({
      fileName,
      mediaType,
      size,
      sha256,
    })),
  };
}

const REMARKS = [
  "no_purpose",
  "no_areas",
  "too_few_parties",
  "no_signatory",
  "no_period",
  "no_problems",
  "no_goals",
  "goal_not_measurable",
  "no_documentation",
  "no_follow_up",
] as const;

/** Something that is missing. Without the first four an agreement cannot be sent for signing. */
export type AgreementRemark = (typeof REMARKS)[number];

const HINDERS: ReadonlySet<AgreementRemark> = new Set([
  "no_purpose",
  "no_areas",
  "too_few_parties",
  "no_signatory",
]);

/**
 * What an agreement lacks, the hindrances first: purpose and areas are demanded by law 2023:196 § 9, the rest is
 * on Brå's list of what an agreement should hold.
 */
export function remarksOn(content: AgreementContent): readonly AgreementRemark[] {
  const missing: Readonly<Record<AgreementRemark, boolean>> = {
    no_purpose: content.purpose === "",
    no_areas: content.areas.length === 0,
    too_few_parties: content.parties.length < 2,
    no_signatory: content.parties.some((party) => party.signatoryTitle === ""),
    no_period: content.period === null,
    no_problems: content.problems.length === 0,
    no_goals: content.goals.length === 0,
    goal_not_measurable: content.goals.some((goal) => goal.measuredBy === ""),
    no_documentation: content.documentation === "",
    no_follow_up: content.followUp === "",
  };
  return REMARKS.filter((remark) => missing[remark]);
}

/** Whether the remark keeps the agreement from being sent for signing. */
export function hinders(remark: AgreementRemark): boolean {
  return HINDERS.has(remark);
}

/** Where an agreement in force stands towards its last day. */
export interface Renewal {
  readonly state: "running" | "warning" | "expired";
  /** Whole months left with the last day included; 0 in the last month and afterwards. */
  readonly months: number;
  /** Days left with the last day included; 0 or less when the time is over. */
  readonly days: number;
}

/** The renewal clock; null for an agreement without a last day. */
export function renewalOf(
  { period, renewalWarningMonths }: Pick<WorkingAgreement, "period" | "renewalWarningMonths">,
  today: IsoDate,
): Renewal | null {
  if (period === null) return null;
  const days = daysBetween(today, period.to) + 1;
  let months = 0;
  while (daysBetween(addMonths(today, months + 1), period.to) + 1 >= 0) months += 1;
  if (days <= 0) return { state: "expired", months: 0, days };
  const warned = addMonths(period.to, -renewalWarningMonths) <= today;
  return { state: warned ? "warning" : "running", months, days };
}
