import type { VNode } from "preact";
import type { IsoDate } from "#app/platform/iso-date.ts";

export type Task = {
  readonly day?: IsoDate;
  /** "i morgon", "30 sep". */
  readonly when: string;
  /** "16 dagar sen"; only when it is late. */
  readonly late?: string;
  readonly title: string;
  readonly href: string;
  /** What it belongs to, in a few words. */
  readonly note?: string;
  readonly who?: string;
  /** The word on the button; it leads to `href` unless it has its own. */
  readonly action?: { readonly text: string; readonly href?: string };
};

/** Things that wait for someone: when, what, who, one button each. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }): VNode {
  return (
    <ul class="hs-tasks">
      {tasks.map(({ day, when, late, title, href, note, who, action }) => (
        <li class="hs-task">
          <div class="hs-task__when">
            {day ? <time dateTime={day}>{when}</time> : <span>{when}</span>}
            {late && <span class="hs-late">{late}</span>}
          </div>
          <div class="hs-task__what">
            <a href={href}>{title}</a>
            {note && <span class="hs-src">{note}</span>}
          </div>
          <span class="hs-task__who">{who}</span>
          {action && (
            <a
              class="ds-button hs-task__act"
              data-variant="secondary"
              data-size="sm"
              href={action.href ?? href}
              aria-label={`${action.text}: ${title}`}
            >
              {action.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
