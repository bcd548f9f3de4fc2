import type { VNode } from "preact";
import {
  Actions,
  Button,
  type Choice,
  EmptyState,
  Form,
  Hero,
  Hidden,
  LoneLink,
  Notice,
  Section,
  Select,
  Stack,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { CATEGORIES, REPORT } from "../../addresses.ts";
import type { LookedThrough } from "../look-through.ts";
import { countEvents, fieldName, MOST_EVENTS } from "../typed.ts";
import { EventFields, type EventChoices } from "./EventFields.tsx";
import { Waiting } from "./Waiting.tsx";

export interface ReportPageProps {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly questions: Pick<LookedThrough, "places" | "guard">;
  readonly choices: EventChoices;
  readonly organisations: readonly Choice[];
  /** Weeks of which nothing has been said, by Monday and in words; the latest first. */
  readonly silentWeeks: readonly Choice[];
  readonly nothingKey: string;
  readonly today: string;
  readonly person: string;
  readonly mayConfigure: boolean;
  /** Addresses of the island and of its worker. */
  readonly scripts: { readonly island: string; readonly worker: string };
}

/** The page on the phone: events one has seen, or that there was nothing. */
export function ReportPage(props: ReportPageProps): VNode {
  const { t, choices, mayConfigure } = props;
  return (
    <>
      <Hero kind="desk" title={t("event:report.title")} lede={t("event:report.lede")} />
      {choices.categories.length === 0 ? (
        <EmptyState
          title={t("event:report.noCategories")}
          {...(mayConfigure ? { action: { href: CATEGORIES, text: t("event:category.title") } } : {})}
        >
          {t("event:report.noCategoriesLead")}
        </EmptyState>
      ) : (
        <Stack wide>
          <Waiting {...props} mending={isMending(props)} />
          <Nothing {...props} />
          {questionsIn(props) && (
            <Notice kind="warning" title={t("event:report.questions")}>
              <p>{t("event:report.questionsLead")}</p>
            </Notice>
          )}
          <Events {...props} />
          <LoneLink href={`${REPORT}/mina`} text={t("event:own.title")} />
        </Stack>
      )}
      <template data-event-pattern>
        <EventFields {...patternOf(props)} />
      </template>
      <script type="module" src={props.scripts.island} />
    </>
  );
}

function questionsIn({ questions }: ReportPageProps): boolean {
  return questions.places.length > 0 || questions.guard.length > 0;
}

/** The form came back with something in it: the island leaves it as it is. */
function isMending({ form }: ReportPageProps): boolean {
  return form.typed.names.some((name) => name.startsWith(fieldName(0, "")));
}

function Events(props: ReportPageProps): VNode {
  const { t, form, organisations, today } = props;
  const { typed } = form;
  const count = countEvents(typed);
  const several = (index: number): string => t("event:report.event", { number: index + 1 });
  return (
    <Form
      action={REPORT}
      label={t("event:report.title")}
      files
      errors={summaryOf(t, form)}
      hidden={{ requestKey: typed.text("requestKey"), events: count, writtenAt: typed.text("writtenAt") }}
    >
      {organisations.length > 1 ? (
        <Select
          name="organisation"
          label={t("event:report.organisation")}
          options={organisations}
          value={typed.text("organisation")}
        />
      ) : (
        <Hidden name="organisation" value={organisations[0]?.value} />
      )}
      {/* The enter key presses the first button of a form: sending, never taking away. */}
      <div>
        <span class="ds-sr-only" aria-hidden="true">
          <button type="submit" tabIndex={-1}>
            {t("event:report.send")}
          </button>
        </span>
      </div>
      {Array.from({ length: count }, (_, index) => (
        <EventFields
          {...{ t, form, index }}
          legend={several(index)}
          choices={props.choices}
          questions={props.questions}
          day={today}
          removable={count > 1}
          removeAction={`${REPORT}/ta-bort`}
        />
      ))}
      <Actions full>
        <Button fullWidth>{t("event:report.send")}</Button>
        {count < MOST_EVENTS && (
          <Button variant="secondary" fullWidth formaction={`${REPORT}/en-till`} name="more" value="1">
            {t("event:report.oneMore")}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** Nothing seen is a report too: one press. */
function Nothing({ t, silentWeeks, organisations, form, nothingKey }: ReportPageProps): VNode | null {
  if (silentWeeks.length === 0) return null;
  const organisation = form.typed.text("organisation") || organisations[0]?.value;
  return (
    <Section id="inget" title={t("event:nothing.title")} size="xs" kind="form">
      <Form action={`${REPORT}/inget`} hidden={{ requestKey: nothingKey, organisation }}>
        <Actions>
          {silentWeeks.map(({ value, label }, index) => (
            <Button variant={index === 0 ? "secondary" : "tertiary"} name="week" value={value}>
              {label}
            </Button>
          ))}
        </Actions>
      </Form>
    </Section>
  );
}

/** An empty event as the island copies it; `NR` becomes its place. */
function patternOf({ t, form, choices, today }: ReportPageProps) {
  return {
    t,
    index: "NR",
    legend: t("event:report.event", { number: "NR" }),
    form: { typed: form.typed, problems: [] },
    choices,
    questions: { places: [], guard: [] },
    day: today,
    removable: true,
    removeAction: `${REPORT}/ta-bort`,
  } as const;
}
