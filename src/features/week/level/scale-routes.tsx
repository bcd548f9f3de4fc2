import { NotFound } from "#app/platform/errors.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { SCALE } from "../addresses.ts";
import { readMeanings } from "../queries.ts";
import { writeMeaning } from "../store.ts";
import { type Level, LEVELS } from "../week.ts";
import { meaningForm } from "./form.ts";
import { ScalePage } from "./pages/ScalePage.tsx";

/** What the levels mean here. */
export const scaleRoutes: readonly StaffRoute[] = [
  staff.get(SCALE, {
    action: "week.read",
    audit: "WeekLevelsRead",
    handler: (request) => showScale(request),
  }),
  staff.post(`${SCALE}/:level`, {
    action: "week.change",
    audit: "WeekLevelChanged",
    form: meaningForm,
    handler: saveMeaning,
    again: (request, form) => showScale(request, { level: requestedLevel(request), form }),
  }),
];

function requestedLevel({ params }: StaffRequest): Level {
  const level = LEVELS.find((one) => one === params["level"]);
  if (level === undefined) throw new NotFound("level");
  return level;
}

async function showScale(
  { tx, t, may }: StaffRequest,
  mended: { readonly level: Level; readonly form: TypedForm } | null = null,
): Promise<Reply> {
  const meanings = await readMeanings(tx);
  return page(
    t("week:scale.title"),
    <ScalePage {...{ t, meanings, mended }} mayWrite={may("week.change")} />,
  );
}

async function saveMeaning(
  request: StaffRequest,
  { meaning, version }: { readonly meaning: string; readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const level = requestedLevel(request);
  if (await writeMeaning(tx, level, version, meaning)) return redirect(SCALE, "saved");
  const theirs = (await readMeanings(tx)).find((one) => one.level === level);
  const groups = [plainGroup("meaning", t("week:scale.meaning", { level: t(`week:level.${level}`) }))];
  const clash = { t, groups, mine, back: SCALE, version: theirs?.version ?? 0 };
  const body = (
    <ClashPage
      {...clash}
      theirs={fieldsOf({ meaning: theirs?.meaning ?? "" })}
      action={`${SCALE}/${level}`}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}
