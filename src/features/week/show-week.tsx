import type { IsoDate } from "#app/platform/iso-date.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { emptyAction } from "./action/form.ts";
import { readActionsOf } from "./action/queries.ts";
import { readChoices } from "./choices.ts";
import { WeekPage } from "./pages/WeekPage.tsx";
import { weekTitle } from "./presenter.ts";
import { shownPicture } from "./request.ts";

/** The page of a week; forms that came back to be mended stand in it as they were typed. */
export async function showWeek(
  request: StaffRequest,
  monday: IsoDate,
  forms: { readonly action?: TypedForm; readonly priority?: TypedForm } = {},
): Promise<Reply> {
  const { tx, t, today, may } = request;
  const picture = await shownPicture(request, monday);
  const actions = await readActionsOf(tx, monday, today);
  const writing =
    may("week.change") && picture.decided === null
      ? {
          choices: await readChoices(tx, today),
          action: forms.action ?? filled(emptyAction(monday)),
          priority: forms.priority ?? filled(),
        }
      : null;
  return page(
    weekTitle(t, monday),
    <WeekPage
      {...{ t, picture, actions, today, writing }}
      mayDecide={may("week.decide")}
      mayAct={(organisation) => may("week.act", [organisation])}
    />,
  );
}
