import type { DifferencePart } from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, formatList, opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { REMARK_CODES, type Remark, type RemarkCode, type RemarkPlace } from "../checker/remark.ts";
import { itemReference } from "../promise.ts";
import { type RemarkWords, remarkWords } from "../remark-words.ts";
import type { WorkingPromise } from "../working-text.ts";
import type { Override } from "./overrides.ts";

/** A remark with the difference to the predecessor, where it is about that. */
export interface ReviewRemark extends RemarkWords {
  readonly difference: readonly DifferencePart[] | null;
}

/** Remarks that belong together: about the promise, a focus area, or an item. */
export interface RemarkGroup {
  readonly id: string;
  readonly title: string;
  readonly href: string | null;
  readonly text: string | null;
  readonly remarks: readonly ReviewRemark[];
}

/** A class of gaps that needs a reason before sending. */
interface GapClass {
  readonly code: RemarkCode;
  readonly what: string;
  readonly places: string;
}

/** Everything the page of the checker says. */
export interface ReviewView {
  readonly count: number;
  readonly groups: readonly RemarkGroup[];
  readonly gapClasses: readonly GapClass[];
  /** Why nobody could sign; empty when somebody can. */
  readonly blocks: readonly string[];
  readonly overrides: readonly { readonly what: string; readonly reason: string; readonly by: string }[];
}

/** Puts the remarks in words, in the order of the text; places without remarks are left out. */
export function presentReview(
  t: Translate,
  promise: WorkingPromise,
  remarks: readonly Remark[],
  overrides: readonly Override[],
  mayEdit: boolean,
): ReviewView {
  return {
    count: remarks.length,
    groups: groupsOf(t, promise, remarks, mayEdit).filter((group) => group.remarks.length > 0),
    gapClasses: gapClasses(t, promise, remarks),
    blocks: blocksOf(t, promise),
    overrides: overrides.map(({ code, reason, person, at }) => ({
      what: titleOf(t, code),
      reason,
      by: t("promise:review.overrideBy", { person, day: formatDay(swedishDay(at)) }),
    })),
  };
}

/** The classes of gaps, each once, in the order they are first met. */
export function gapCodes(remarks: readonly Remark[]): readonly RemarkCode[] {
  return [...new Set(remarks.filter(({ severity }) => severity === "gap").map(({ code }) => code))];
}

/** What keeps anybody from signing: a text goes out only when every party can answer it. */
export function blocksOf(t: Translate, promise: WorkingPromise): readonly string[] {
  if (promise.parties.length === 0) return [t("promise:review.blockedNoParties")];
  return promise.parties.flatMap(({ name, organisationId, signatoryTitle }) => [
    ...(organisationId === null ? [t("promise:review.blockedParty", { party: name })] : []),
    ...((signatoryTitle ?? "") === "" ? [t("promise:review.blockedNoTitle", { party: name })] : []),
  ]);
}

function groupsOf(
  t: Translate,
  promise: WorkingPromise,
  remarks: readonly Remark[],
  mayEdit: boolean,
): readonly RemarkGroup[] {
  const at = (matches: (where: RemarkPlace) => boolean): readonly ReviewRemark[] =>
    remarks
      .filter(({ where }) => matches(where))
      .map((remark) => {
        const words = remarkWords(t, promise, remark);
        const href = mayEdit ? words.href : addressOf.promise(promise.id);
        return { ...words, href, difference: remark.difference };
      });
  const whole: RemarkGroup = {
    id: "helheten",
    title: t("promise:review.whole"),
    href: null,
    text: null,
    remarks: at((where) => where === "promise"),
  };
  const areas = promise.focusAreas.flatMap((area, focusArea) => [
    {
      id: `o-${area.id}`,
      title: t("promise:review.area", { number: focusArea + 1, name: area.name }),
      href: null,
      text: null,
      remarks: at((where) => where !== "promise" && where.focusArea === focusArea && !("item" in where)),
    } as const,
    ...area.items.map(
      (item, index) =>
        ({
          id: `a-${item.id}`,
          title: `${t("promise:review.item", { reference: item.reference })}: ${item.heading ?? opening(item.text)}`,
          href: (mayEdit ? addressOf.item : addressOf.itemPlace)(promise.id, item.id),
          text: item.text,
          remarks: at(
            (where) =>
              where !== "promise" && "item" in where && where.focusArea === focusArea && where.item === index,
          ),
        }) as const,
    ),
  ]);
  return [whole, ...areas];
}

function gapClasses(t: Translate, promise: WorkingPromise, remarks: readonly Remark[]): readonly GapClass[] {
  return gapCodes(remarks).map((code) => {
    const own = remarks.filter((remark) => remark.code === code && remark.severity === "gap");
    const first = own[0];
    return {
      code,
      what: first === undefined || own.length > 1 ? titleOf(t, code) : remarkWords(t, promise, first).what,
      places: formatList([...new Set(own.map(({ where }) => placeWords(t, where)))]),
    };
  });
}

function placeWords(t: Translate, where: RemarkPlace): string {
  if (where === "promise") return t("promise:review.placeWhole");
  if (!("item" in where)) return t("promise:review.placeArea", { number: where.focusArea + 1 });
  return t("promise:review.placeItem", { reference: itemReference(where.focusArea, where.item) });
}

/** A class of gaps without the words of one of them. A code that the checker no longer has is said as it stands. */
function titleOf(t: Translate, code: string): string {
  const known = REMARK_CODES.find((one) => one === code);
  return known === undefined ? code : t(`promise:gapClass.${known}`);
}
