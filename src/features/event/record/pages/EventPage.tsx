import type { VNode } from "preact";
import {
  Button,
  type Fact,
  Facts,
  Form,
  Hero,
  LinkRow,
  Log,
  Notice,
  Photo,
  RadioGroup,
  Section,
  Small,
  Stack,
  TextArea,
} from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatList, formatMoment, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { EventId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../../addresses.ts";
import { Trail } from "../../list/pages/Trail.tsx";
import { numberOf, placeWords, shortTimeWords, timeWords } from "../../report/presenter.ts";
import type { EventRecord, ListedEvent } from "../event-record.ts";
import type { EventStep } from "../queries.ts";

export interface EventPageProps {
  readonly t: Translate;
  readonly event: EventRecord;
  readonly title: string;
  readonly steps: readonly EventStep[];
  /** Events that tell of the same, and those that may. */
  readonly others: readonly ListedEvent[];
  readonly sameIds: ReadonlySet<EventId>;
  readonly form: TypedForm;
  readonly mayHandle: boolean;
  readonly mayMend: boolean;
}

/** One event. */
export function EventPage(props: EventPageProps): VNode {
  const { t, event, title, steps, mayHandle, mayMend } = props;
  return (
    <>
      <Trail t={t} links={[{ href: addressOf.event(event.id), text: title }]} />
      <Hero kind="desk" title={title} lede={`${timeWords(t, event)}. ${placeWords(t, event)}.`} />
      <Stack wide>
        {event.withdrawnAt !== null && (
          <Notice title={t("event:own.withdrawn", { moment: formatMoment(event.withdrawnAt) })} />
        )}
        {mayMend && (
          <LinkRow
            links={[
              { href: addressOf.correction(event.id), text: t("event:own.correct") },
              { href: `${REPORT}/${event.id}/ta-tillbaka`, text: t("event:own.withdraw") },
            ]}
          />
        )}
        <Facts facts={factsOf(t, event)} />
        {event.photoId !== null && (
          <Photo src={addressOf.photo(event.id, event.photoId)} alt={t("event:record.photo", { title })} />
        )}
        <Section id="utfall" title={t("event:record.outcome")} size="xs">
          <p>
            {event.outcome === ""
              ? t(event.sameAsId === null ? "event:own.noOutcome" : "event:own.sameAs")
              : event.outcome}
          </p>
          {mayHandle && <Outcome {...props} />}
        </Section>
        {(props.others.length > 0 || event.sameAsId !== null) && <Same {...props} />}
        <Section id="historia" title={t("event:record.history")} size="xs">
          <Log
            entries={[
              {
                day: swedishDay(event.receivedAt),
                when: formatMoment(event.receivedAt),
                kind: "done",
                lead: t("event:record.received", { number: numberOf(event.reportId) }),
                children: event.reporter ?? event.organisation,
              },
              ...steps.map(({ kind, madeAt, person }) => ({
                day: swedishDay(madeAt),
                when: formatMoment(madeAt),
                kind: "done" as const,
                lead: t(`event:record.step.${kind}`),
                children: person ?? "",
              })),
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}

function factsOf(t: Translate, event: EventRecord): readonly Fact[] {
  const { text, wantedAction, reportedToPolice: told, areas } = event;
  const hidden = t("event:list.notForYou");
  const facts: readonly Fact[] = [
    { name: t("event:list.seriousness"), value: t(`event:seriousness.${event.seriousness}`) },
    { name: t("event:list.text"), value: text ?? hidden },
    { name: t("event:list.wanted"), value: text === null ? hidden : (wantedAction ?? "") },
    {
      name: t("event:list.police"),
      value: t(told === null ? "event:police.unknown" : told ? "event:police.yes" : "event:police.no"),
    },
    { name: t("event:list.area"), value: formatList(areas) },
    { name: t("event:report.organisation"), value: event.organisation },
  ];
  return facts.filter(({ value }) => value !== "");
}

function Outcome({ t, event, form }: EventPageProps): VNode {
  return (
    <Form
      action={`${addressOf.event(event.id)}/utfall`}
      errors={summaryOf(t, form)}
      hidden={{ version: form.typed.text("version") }}
    >
      <TextArea
        name="outcome"
        label={t("event:record.say")}
        hint={t("event:record.sayHint")}
        rows={3}
        value={form.typed.text("outcome")}
        error={errorOf(t, form, "outcome")}
      />
      <p>
        <Button>{t("common:save")}</Button>
      </p>
    </Form>
  );
}

function Same({ t, event, others, sameIds, mayHandle }: EventPageProps): VNode {
  const words = (one: ListedEvent): string =>
    `${shortTimeWords(one)}, ${placeWords(t, one)}, ${one.organisation}`;
  const same = others.filter(({ id }) => sameIds.has(id));
  return (
    <Section id="samma" title={t("event:similar.title")} size="xs">
      {same.length > 0 && <p>{t("event:similar.same")}</p>}
      <ul>
        {(mayHandle ? same : others).map((one) => (
          <li>
            <a href={addressOf.event(one.id)}>{words(one)}</a>
          </li>
        ))}
      </ul>
      {mayHandle && (
        <Form action={`${addressOf.event(event.id)}/samma`}>
          <RadioGroup
            name="sameAs"
            label={t("event:similar.which")}
            options={[
              ...others.map((one) => ({ value: one.id, label: words(one) })),
              { value: "", label: t("event:similar.none") },
            ]}
            value={event.sameAsId ?? ""}
          />
          <p>
            <Button variant="secondary">{t("common:save")}</Button>
          </p>
        </Form>
      )}
      {!mayHandle && <Small>{t("event:similar.hint")}</Small>}
    </Section>
  );
}
