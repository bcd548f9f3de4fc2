import type { VNode } from "preact";
import { Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Differences } from "../../mapping/differences.ts";

/** How a file differs from the one before, in plain sentences; nothing when it does not. */
export function DifferenceNotice(props: {
  readonly t: Translate;
  readonly differences: Differences;
}): VNode | null {
  const { t, differences } = props;
  const { missing, otherKind, gone, added, mustAsk } = differences;
  if (!mustAsk && gone.length === 0 && added.length === 0) return null;
  return (
    <Notice kind={mustAsk ? "warning" : "note"} title={t("indicator:import.differs")}>
      {mustAsk && <p>{t("indicator:import.differsLead")}</p>}
      {missing.map(({ role, title, perhaps }) => (
        <p>
          {perhaps === null
            ? t("indicator:import.missingColumn", { title, role: t(`indicator:role.${role}`) })
            : t("indicator:import.missingPerhaps", { title, perhaps, role: t(`indicator:role.${role}`) })}
        </p>
      ))}
      {otherKind.map(({ role, title, before, now }) => (
        <p>
          {t("indicator:import.otherKind", {
            title,
            role: t(`indicator:role.${role}`),
            before: t(`indicator:columnKind.${before}`),
            now: t(`indicator:columnKind.${now}`),
          })}
        </p>
      ))}
      {gone.length > 0 && <p>{t("indicator:import.gone", { titles: gone.join(", ") })}</p>}
      {added.length > 0 && <p>{t("indicator:import.new", { titles: added.join(", ") })}</p>}
    </Notice>
  );
}
