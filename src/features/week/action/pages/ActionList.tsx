import type { VNode } from "preact";
import { Button, ButtonLink, Form, Section } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDayMonth, type Translate } from "#app/platform/language/index.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import type { WeekActionLine, WeekPicture } from "../../picture.ts";
import { carriedWords, lateWords } from "../../presenter.ts";
import { type Action, isCarried } from "../action.ts";

export interface ActionListProps {
  readonly t: Translate;
  readonly picture: WeekPicture;
  /** The same actions as they are now. */
  readonly now: readonly Action[];
  readonly today: IsoDate;
  readonly mayAct: (organisation: OrganisationId) => boolean;
}

/** The actions of the week: what is carried from earlier weeks first. */
export function ActionList(props: ActionListProps): VNode {
  const { t, picture } = props;
  const carried = picture.actions.filter((action) => isCarried(action, picture.monday));
  const agreed = picture.actions.filter((action) => !isCarried(action, picture.monday));
  return (
    <Section id="insatser" title={t("week:action.title")} size="xs" count={picture.actions.length}>
      <Section id="insatser-burna" title={t("week:action.carried")} level={3} size="2xs" kind="desk">
        {carried.length === 0 ? (
          <p>{t("week:action.noneCarried")}</p>
        ) : (
          <Lines {...props} actions={carried} />
        )}
      </Section>
      <Section id="insatser-nya" title={t("week:action.agreed")} level={3} size="2xs" kind="desk">
        {agreed.length === 0 ? <p>{t("week:action.none")}</p> : <Lines {...props} actions={agreed} />}
      </Section>
    </Section>
  );
}

function Lines(props: ActionListProps & { readonly actions: readonly WeekActionLine[] }): VNode {
  return (
    <ul class="hs-tasks">
      {props.actions.map((action) => (
        <Line {...props} action={action} live={props.now.find(({ id }) => id === action.id)} />
      ))}
    </ul>
  );
}

function Line(
  props: ActionListProps & { readonly action: WeekActionLine; readonly live: Action | undefined },
): VNode {
  const { t, picture, today, action, live, mayAct } = props;
  const { what, organisation, person, dueOn } = action;
  // A frozen week tells what was known then; whether it is late is asked of today.
  const late = live?.state === "planned" ? lateWords(t, action, today) : undefined;
  const notes = [organisation, person ?? "", carriedWords(t, action, picture.monday) ?? ""];
  return (
    <li class="hs-task">
      <div class="hs-task__when">
        <time dateTime={dueOn}>{t("week:action.when", { day: formatDayMonth(dueOn) })}</time>
        {late !== undefined && <span class="hs-late">{late}</span>}
      </div>
      <div class="hs-task__what">
        <a href={addressOf.action(action.id)}>{what}</a>
        <span class="hs-src">{notes.filter((note) => note !== "").join(" · ")}</span>
        {action.remark !== "" && <span class="hs-src">{action.remark}</span>}
      </div>
      <span class="hs-task__who">
        {t(`week:action.state.${action.state}`)}
        {live !== undefined && live.state !== action.state && live.settledOn !== null && (
          <span class="hs-src">
            {t("week:action.now", {
              state: t(`week:action.state.${live.state}`).toLowerCase(),
              day: formatDayMonth(live.settledOn),
            })}
          </span>
        )}
      </span>
      {live?.state === "planned" && mayAct(action.organisationId) ? (
        <Form
          action={`${addressOf.action(action.id)}/klar`}
          layout="inline"
          hidden={{ version: live.version, state: "done", remark: live.remark, tillbaka: picture.monday }}
        >
          <Button variant="secondary" label={t("week:action.doneLabel", { what })}>
            {t("week:action.done")}
          </Button>
        </Form>
      ) : (
        <ButtonLink href={addressOf.action(action.id)} variant="tertiary">
          {t("common:open")}
          <span class="ds-sr-only"> {what}</span>
        </ButtonLink>
      )}
    </li>
  );
}
