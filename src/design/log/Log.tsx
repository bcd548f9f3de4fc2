import type { ComponentChildren, VNode } from "preact";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MarkKind } from "../time-strip/strip-data.ts";

export type LogEntry = {
  readonly day: IsoDate;
  /** The day as written. */
  readonly when: string;
  readonly kind: MarkKind;
  /** "Kontroll 3:", "Inställd:". */
  readonly lead: string;
  readonly children?: ComponentChildren;
};

/** What has been done, newest first, with the same marks as the strip. */
export function Log({ entries }: { readonly entries: readonly LogEntry[] }): VNode {
  return (
    <ol class="hs-log">
      {entries.map(({ day, when, kind, lead, children }) => (
        <li data-kind={kind === "planned" ? "todo" : kind}>
          <time dateTime={day}>{when}</time>
          <p>
            <strong>{lead}</strong> {children}
          </p>
        </li>
      ))}
    </ol>
  );
}
