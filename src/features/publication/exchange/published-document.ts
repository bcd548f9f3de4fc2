import { isSummed, type Progress } from "#app/features/measure/published.ts";
import type { Target } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { itemsWithWords, type ItemWithWords, type PublishedPromise } from "../published-promise.ts";
import { standingOf } from "../standing.ts";
import { type ExchangeDocument, toExchange } from "./to-exchange.ts";
import { STATUS_IN_EXCHANGE } from "./words.ts";

/** Where the schema of the format lies on every site. */
export const SCHEMA_PATH = "/oppna-data/schema/lofte.schema.json";

/** A published promise in the exchange format, with its edition and how it goes on the day `today` set apart. */
export function publishedDocument(
  promise: PublishedPromise,
  origin: string,
  today: IsoDate,
): ExchangeDocument {
  const edition = promise.editions.at(-1);
  const items = itemsWithWords(promise).map(
    (item) => [item.reference, progress(promise, item, today)] as const,
  );
  return {
    $schema: `${origin}${SCHEMA_PATH}`,
    ...toExchange(promise.content, {
      promise: {
        ...(edition === undefined
          ? {}
          : { utgava: { nummer: edition.number, sha256: edition.sha256, faststalld: edition.sealedOn } }),
        publicering: {
          adress: `${origin}/loften/${promise.slug}`,
          arkiverat: promise.archived,
          lage_den: today,
        },
      },
      items: new Map(items),
    }),
  };
}

function progress(promise: PublishedPromise, item: ItemWithWords, today: IsoDate): ExchangeDocument {
  const { status, progress } = standingOf(promise, item, today);
  return {
    uppfoljning_av_atagande: {
      nummer: item.reference,
      status: STATUS_IN_EXCHANGE[status],
      tillfallen: progress.times,
      ...figureOf(item.words.target, progress),
    },
  };
}

/** The figure that the target is held against: a sum where it counts up, the greatest one under an upper limit. */
function figureOf(target: Target | null, { done, greatest }: Progress): ExchangeDocument {
  if (target === null) return {};
  if (target.direction === "at_most") return greatest === null ? {} : { storsta: greatest };
  return isSummed(target) ? { gjort: done } : {};
}
