import { areaChoices } from "#app/features/area/index.ts";
import { ClashPage, type ClashGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { pathWords } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";
import type { EventRecord } from "../record/event-record.ts";
import { fieldsOfRecord } from "./fields-of-record.ts";
import { fieldName } from "./typed.ts";

/** Somebody changed the event meanwhile: both versions, nothing lost. */
export async function correctionClash(
  request: StaffRequest,
  event: EventRecord,
  mine: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const categories = await listCategories(tx, today);
  const areas = await areaChoices(tx, today);
  const group = (
    name: string,
    label: string,
    fields: readonly string[],
    show: (typed: Fields) => string,
  ): ClashGroup => ({
    name,
    label,
    fields: fields.map((field) => fieldName(0, field)),
    show,
  });
  const value = (typed: Fields, field: string): string => typed.text(fieldName(0, field));
  const plain = (field: string, label: string): ClashGroup =>
    group(field, label, [field], (typed) => value(typed, field));
  const groups: readonly ClashGroup[] = [
    group("category", t("event:report.category"), ["category"], (typed) =>
      pathWords(categories.find(({ id }) => id === value(typed, "category"))?.path ?? []),
    ),
    group("seriousness", t("event:report.seriousness"), ["seriousness"], (typed) => {
      const grade = value(typed, "seriousness");
      return grade === "1" || grade === "2" || grade === "3" ? t(`event:seriousness.${grade}`) : grade;
    }),
    group("time", t("event:report.time"), ["day", "clock", "endDay", "endClock"], (typed) =>
      ["day", "clock", "endDay", "endClock"]
        .map((field) => value(typed, field))
        .join(" ")
        .trim(),
    ),
    group(
      "place",
      t("event:report.place"),
      ["placeText", "place", "placeFor", "longitude", "latitude", "area", "nowhere"],
      (typed) =>
        [
          value(typed, "placeText"),
          areas.find(({ id }) => id === value(typed, "area"))?.name ?? "",
          value(typed, "longitude") === "" ? "" : t("event:place.point"),
        ]
          .filter((words) => words !== "")
          .join(", "),
    ),
    plain("text", t("event:report.text")),
    group("police", t("event:report.police"), ["police"], (typed) => {
      const answer = value(typed, "police");
      return answer === "yes" || answer === "no" ? t(`event:police.${answer}`) : t("event:police.unknown");
    }),
    plain("wanted", t("event:report.wanted")),
    group("photo", t("event:report.photo"), ["photoKept"], (typed) =>
      t(value(typed, "photoKept") === "" ? "event:record.noPhoto" : "event:report.photoKept"),
    ),
  ];
  const action = addressOf.correction(event.id);
  const body = (
    <ClashPage
      {...{ t, action, groups, mine }}
      back={addressOf.receipt(event.reportId)}
      theirs={fieldsOfRecord(event)}
      version={event.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}
