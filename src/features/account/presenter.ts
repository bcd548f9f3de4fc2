import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { Assignment } from "./people/assignment.ts";
import { deviceOf } from "./session/device.ts";

/** A session of one's own, as the page lists it. */
export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly kommun: string;
  readonly began: string;
  readonly lastSeen: string;
  readonly isThisOne: boolean;
}

/** Sessions as a table lists them. */
export function sessionRows(
  t: Translate,
  sessions: readonly {
    readonly id: string;
    readonly kommun: string;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly userAgent: string;
  }[],
  current: string,
): readonly SessionRow[] {
  return sessions.map(({ id, kommun, createdAt, lastSeenAt, userAgent }) => {
    const device = deviceOf(userAgent);
    return {
      id,
      device: device === null ? t("account:own.unknownDevice") : t("account:own.deviceOn", device),
      kommun,
      began: formatMoment(createdAt),
      lastSeen: formatMoment(lastSeenAt),
      isThisOne: id === current,
    };
  });
}

/** The last day of something that ends before `validTo`; "until further notice" when it does not. */
export function lastDay(t: Translate, validTo: IsoDate | null): string {
  return validTo === null ? t("account:own.untilFurther") : formatDay(addDays(validTo, -1));
}

/** An assignment in one line: "Samordnare, Eskilstuna kommun". */
export function assignmentText(
  t: Translate,
  { role, organisation }: Pick<Assignment, "role" | "organisation">,
): string {
  return `${t(`account:role.${role}`)}, ${organisation}`;
}

/** How far an account has come, as a text's key. */
export function accountState(account: { readonly hasPassword: boolean; readonly isEnrolled: boolean }) {
  if (!account.hasPassword) return "account:people.stateInvited" as const;
  return account.isEnrolled
    ? ("account:people.stateReady" as const)
    : ("account:people.stateUnprotected" as const);
}
