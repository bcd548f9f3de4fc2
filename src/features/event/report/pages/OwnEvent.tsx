import type { VNode } from "preact";
import { LinkRow } from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import { addressOf, REPORT } from "../../addresses.ts";
import { type Category, pathWords } from "../../category/category.ts";
import type { ListedEvent } from "../../record/event-record.ts";
import { placeWords, timeWords } from "../presenter.ts";

export interface OwnEventProps {
  readonly t: Translate;
  readonly event: ListedEvent;
  readonly categories: readonly Category[];
  /** The week is not over: it can be corrected and taken back. */
  readonly mayMend: boolean;
}

/** One event as its reporter sees it: what was received, and what became of it. */
export function OwnEvent({ t, event, categories, mayMend }: OwnEventProps): VNode {
  const category = pathWords(categories.find(({ id }) => id === event.categoryId)?.path ?? []);
  if (event.withdrawnAt !== null) {
    return (
      <li>
        <strong>{category}</strong> {t("event:own.withdrawn", { moment: formatMoment(event.withdrawnAt) })}
      </li>
    );
  }
  return (
    <li>
      <p>
        <a href={addressOf.event(event.id)}>{category}</a>. {timeWords(t, event)}. {placeWords(t, event)}.{" "}
        {t(`event:seriousness.${event.seriousness}`)}.
      </p>
      <p>
        {event.outcome === ""
          ? t(event.sameAsId === null ? "event:own.noOutcome" : "event:own.sameAs")
          : t("event:own.outcome", { outcome: event.outcome })}
      </p>
      {mayMend && (
        <LinkRow
          links={[
            { href: addressOf.correction(event.id), text: t("event:own.correct") },
            { href: `${REPORT}/${event.id}/ta-tillbaka`, text: t("event:own.withdraw") },
          ]}
        />
      )}
    </li>
  );
}
