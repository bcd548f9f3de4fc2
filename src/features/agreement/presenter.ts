import { swedishDay } from "#app/platform/iso-date.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import {
  type AgreementRemark,
  hinders,
  renewalOf,
  type Renewal,
  remarksOn,
  type WorkingAgreement,
} from "./agreement.ts";
import type { AgreementStatus, AgreementStep } from "./agreement-status.ts";
import { addressOf } from "./addresses.ts";
import type { AgreementLine } from "./queries.ts";

/** A line of the list. */
export interface ListRow {
  readonly href: string;
  readonly title: string;
  readonly parties: string;
  readonly period: string;
  readonly status: string;
  readonly renewal: string;
}

/** Puts the agreements in words, a row each. */
export function presentList(
  t: Translate,
  lines: readonly AgreementLine[],
  today: IsoDate,
): readonly ListRow[] {
  return lines.map((line) => ({
    href: addressOf.agreement(line.id),
    title: line.title,
    parties: formatList(line.parties),
    period: periodWords(t, line.period),
    status: t(`agreement:status.${line.status}`),
    renewal: isBinding(line.status) ? renewalWords(t, line, today) : "",
  }));
}

/** A warning that stands out, or nothing. */
interface RenewalNotice {
  readonly title: string;
  readonly text: string;
}

/** An edition as the agreement's page lists it. */
interface EditionLine {
  readonly href: string;
  readonly text: string;
  readonly more: string;
}

/** What the page needs to know of an edition. */
export interface EditionOfAgreement {
  readonly href: string;
  readonly number: number;
  readonly sealedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** An attachment in a list. */
interface AttachmentLine {
  readonly href: string;
  readonly removal: string;
  readonly name: string;
  readonly size: string;
}

/** What the page of an agreement says beside the text itself. */
export interface AgreementView {
  readonly status: string;
  readonly sentence: string;
  readonly period: string;
  readonly renewal: RenewalNotice | null;
  /** What keeps it from being signed. */
  readonly hindrances: readonly string[];
  /** What it should also hold. */
  readonly advice: readonly string[];
  readonly attachments: readonly AttachmentLine[];
  readonly editions: readonly EditionLine[];
  readonly mayEdit: boolean;
  readonly maySend: boolean;
  /** Other steps, a link each. */
  readonly steps: readonly { readonly href: string; readonly text: string }[];
}

/** Puts one agreement in words. `steps` are those the person may take. */
export function presentAgreement(
  t: Translate,
  agreement: WorkingAgreement,
  facts: {
    readonly today: IsoDate;
    readonly steps: readonly AgreementStep[];
    readonly editions: readonly EditionOfAgreement[];
  },
): AgreementView {
  const { id, status } = agreement;
  const writing = status === "draft" || status === "amending";
  const remarks = writing ? remarksOn(agreement) : [];
  const words = (remark: AgreementRemark): string => t(`agreement:remark.${remark}`);
  return {
    status: t(`agreement:status.${status}`),
    sentence: t(`agreement:statusSentence.${status}`, { reason: agreement.amendmentReason ?? "" }),
    period: periodWords(t, agreement.period),
    renewal: isBinding(status) ? renewalNotice(t, agreement, facts.today) : null,
    hindrances: remarks.filter(hinders).map(words),
    advice: remarks.filter((remark) => !hinders(remark)).map(words),
    attachments: agreement.attachments.map((attachment) => ({
      href: addressOf.attachment(id, attachment.id),
      removal: addressOf.removeAttachment(id, attachment.id),
      name: attachment.fileName,
      size: t("agreement:attachments.size", { size: formatNumber(Math.ceil(attachment.size / 1024)) }),
    })),
    editions: facts.editions.map((edition) => editionLine(t, edition)),
    mayEdit: facts.steps.includes("edit"),
    maySend: facts.steps.includes("send"),
    steps: (["amend", "withdraw", "end"] as const)
      .filter((step) => facts.steps.includes(step))
      .map((step) => ({ href: addressOf[step](id), text: t(`agreement:step.${step}`) })),
  };
}

/** "Löper ut om 5 månader"; empty for an agreement without a last day. */
function renewalWords(
  t: Translate,
  agreement: Pick<WorkingAgreement, "period" | "renewalWarningMonths">,
  today: IsoDate,
): string {
  const renewal = renewalOf(agreement, today);
  return renewal === null || agreement.period === null ? "" : wordsOf(t, renewal, agreement.period.to);
}

function wordsOf(t: Translate, { state, months, days }: Renewal, to: IsoDate): string {
  if (state === "expired") return t("agreement:renewal.expired", { day: formatDay(to) });
  if (months > 0) return t("agreement:renewal.months", { count: months });
  return t("agreement:renewal.days", { count: days });
}

function renewalNotice(t: Translate, agreement: WorkingAgreement, today: IsoDate): RenewalNotice | null {
  const renewal = renewalOf(agreement, today);
  if (renewal === null || agreement.period === null || renewal.state === "running") return null;
  const values = { words: wordsOf(t, renewal, agreement.period.to), day: formatDay(agreement.period.to) };
  return renewal.state === "expired"
    ? { title: t("agreement:renewal.expiredTitle"), text: t("agreement:renewal.expiredText", values) }
    : { title: t("agreement:renewal.warning"), text: t("agreement:renewal.warningText", values) };
}

function editionLine(t: Translate, { href, number, sealedAt, withdrawnAt }: EditionOfAgreement): EditionLine {
  const text = t("agreement:view.edition", { number });
  if (sealedAt !== null) {
    return { href, text, more: t("agreement:view.sealed", { day: formatDay(swedishDay(sealedAt)) }) };
  }
  if (withdrawnAt !== null) {
    return { href, text, more: t("agreement:view.withdrawn", { day: formatDay(swedishDay(withdrawnAt)) }) };
  }
  return { href, text, more: t("agreement:view.open") };
}

function periodWords(t: Translate, period: AgreementLine["period"]): string {
  if (period === null) return t("agreement:noPeriod");
  return t("agreement:period", { from: formatDay(period.from), to: formatDay(period.to) });
}

/** Whether a signed text is in force, so that its renewal matters. */
function isBinding(status: AgreementStatus): boolean {
  return status === "in_force" || status === "amending";
}
