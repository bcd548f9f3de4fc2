import type { VNode } from "preact";
import {
  Button,
  type Choice,
  DataTable,
  DateField,
  EmptyState,
  Form,
  Hero,
  LoneLink,
  Section,
  Select,
  Stack,
} from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf, COVERAGE, REPORTERS } from "../../addresses.ts";
import { weekYear } from "../../iso-week.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Expected } from "../expected.ts";

export interface ExpectedListPageProps {
  readonly t: Translate;
  readonly expected: readonly Expected[];
  readonly organisations: readonly Choice[];
  /** Organisations with a reporter that nobody is waiting for. */
  readonly unexpected: number;
  readonly form: TypedForm;
  readonly mayWrite: boolean;
}

/** The organisations that are to report every week. */
export function ExpectedListPage(props: ExpectedListPageProps): VNode {
  const { t, expected, unexpected, mayWrite } = props;
  const title = t("week:expected.title");
  return (
    <>
      <Trail t={t} links={[{ href: REPORTERS, text: title }]} />
      <Hero kind="desk" title={title} />
      <p>{t("week:expected.lede")}</p>
      <LoneLink href={COVERAGE} text={t("week:coverage.title")} />
      <Stack wide>
        {expected.length === 0 ? (
          <EmptyState title={t("week:expected.none")}>{t("week:expected.noneLead")}</EmptyState>
        ) : (
          <List {...props} />
        )}
        {mayWrite && unexpected > 0 && (
          <Form action={`${REPORTERS}/alla`} layout="inline">
            <Button variant="secondary">{t("week:expected.all")}</Button>
          </Form>
        )}
        {mayWrite && <Add {...props} />}
      </Stack>
    </>
  );
}

/** "sedan v. 3 2026", or until when as well. */
function weeksWords(t: Translate, { fromWeek, toWeek }: Expected): string {
  const since = t("week:expected.since", { week: weekNumber(fromWeek), year: weekYear(fromWeek) });
  if (toWeek === null) return since;
  const last = addDays(toWeek, -7);
  return `${since} ${t("week:expected.until", { week: weekNumber(last), year: weekYear(last) })}`;
}

function List({ t, expected, mayWrite }: ExpectedListPageProps): VNode {
  return (
    <DataTable
      id="rapportorer-alla"
      caption={t("week:expected.caption")}
      columns={[{ title: t("week:expected.organisation") }, { title: t("week:expected.period") }]}
      rows={expected.map((one) => ({
        cells: [
          mayWrite ? <a href={addressOf.reporter(one.id)}>{one.organisation}</a> : one.organisation,
          weeksWords(t, one),
        ],
      }))}
    />
  );
}

function Add({ t, organisations, form }: ExpectedListPageProps): VNode {
  return (
    <Section id="ny" title={t("week:expected.add")} size="xs" kind="form">
      <Form action={REPORTERS} errors={summaryOf(t, form)}>
        <Select
          name="organisationId"
          label={t("week:expected.organisation")}
          options={organisations}
          prompt={t("week:action.choose")}
          value={form.typed.text("organisationId")}
          error={errorOf(t, form, "organisationId")}
        />
        <WeekFields t={t} form={form} />
        <Button>{t("common:save")}</Button>
      </Form>
    </Section>
  );
}

/** From which week to which. */
export function WeekFields({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  const field = (name: string) => ({ name, value: form.typed.text(name), error: errorOf(t, form, name) });
  return (
    <>
      <DateField
        {...field("from")}
        label={t("week:expected.from")}
        hint={t("week:expected.fromHint")}
        required
      />
      <DateField {...field("to")} label={t("week:expected.to")} hint={t("week:expected.toHint")} />
    </>
  );
}
