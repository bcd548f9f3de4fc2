import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormPart,
  Hero,
  Notice,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { FILES } from "../../addresses.ts";
import { DifferenceNotice } from "../../import/pages/DifferenceNotice.tsx";
import type { Incoming } from "../../incoming/incoming.ts";
import type { ListedIndicator } from "../../queries.ts";
import { type Differences, kindOf } from "../differences.ts";
import { type Mapping, type Role, ROLES } from "../mapping.ts";

export interface MappingPageProps {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly file: { readonly id: string; readonly fileName: string };
  readonly incoming: Incoming;
  readonly indicators: readonly Pick<ListedIndicator, "slug" | "name">[];
  /** The mapping as it was saved, for the titles its columns went by; null for a new one. */
  readonly known: Mapping | null;
  readonly differences: Differences | null;
  /** Somebody else saved it meanwhile. */
  readonly clash: boolean;
}

/** What the columns of a file mean: chosen among its own titles, never typed. */
export function MappingPage(props: MappingPageProps): VNode {
  const { t, form, file, differences, clash, indicators } = props;
  const { typed } = form;
  const here = `${FILES}/${file.id}`;
  const field = (name: string) => ({ name, value: typed.text(name), error: errorOf(t, form, name) });
  return (
    <>
      <Hero kind="desk" title={t("indicator:mapping.title")} lede={t("indicator:mapping.lede")} />
      {clash && <Notice kind="warning">{t("indicator:mapping.clash")}</Notice>}
      {indicators.length === 0 && <Notice kind="warning">{t("indicator:mapping.noIndicators")}</Notice>}
      {differences !== null && <DifferenceNotice t={t} differences={differences} />}
      <Form
        action={`${here}/koppling`}
        errors={summaryOf(t, form)}
        hidden={{ mapping: typed.text("mapping"), version: typed.text("version") }}
      >
        <TextField
          {...field("name")}
          label={t("indicator:mapping.name")}
          hint={t("indicator:mapping.nameHint")}
          required
        />
        <RadioGroup
          {...field("rows")}
          label={t("indicator:mapping.rows")}
          options={[
            { value: "values", label: t("indicator:mapping.rowsValues") },
            { value: "incidents", label: t("indicator:mapping.rowsIncidents") },
          ]}
        />
        <Select
          {...field("fixedIndicator")}
          label={t("indicator:mapping.fixedIndicator")}
          hint={t("indicator:mapping.fixedIndicatorHint")}
          prompt={t("indicator:mapping.byColumn")}
          options={indicators.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField
          {...field("fixedArea")}
          label={t("indicator:mapping.area")}
          hint={t("indicator:mapping.areaHint")}
          short
        />
        <FormPart legend={t("indicator:mapping.columns")}>
          {ROLES.map((role) => (
            <ColumnChoice {...props} role={role} />
          ))}
        </FormPart>
        <TextField
          {...field("onlyWords")}
          label={t("indicator:mapping.onlyWords")}
          hint={t("indicator:mapping.onlyWordsHint")}
        />
        <TextArea
          {...field("codes")}
          label={t("indicator:mapping.codes")}
          hint={t("indicator:mapping.codesHint")}
          rows={3}
        />
        <TextField
          {...field("keep")}
          label={t("indicator:mapping.keep")}
          hint={t("indicator:mapping.keepHint")}
        />
        <Checkbox
          name="percent"
          label={t("indicator:mapping.percent")}
          checked={typed.text("percent") !== ""}
        />
        <Checkbox
          name="zeros"
          label={t("indicator:mapping.zeros")}
          hint={t("indicator:mapping.zerosHint")}
          checked={typed.text("zeros") !== ""}
        />
        <TextArea
          {...field("covers")}
          label={t("indicator:mapping.covers")}
          hint={t("indicator:mapping.coversHint")}
          rows={2}
        />
        <Actions>
          <Button>{t("indicator:mapping.save")}</Button>
          <ButtonLink href={FILES} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function ColumnChoice(props: MappingPageProps & { readonly role: Role }): VNode {
  const { t, form, incoming, known, differences, role } = props;
  const chosen = form.typed.text(role);
  const others = (known?.columns[role] ?? []).filter((title) => title !== chosen);
  const gone = differences?.missing.find((one) => one.role === role);
  const examples = [...new Set(incoming.rows.slice(0, 200).map(({ cells }) => cells[chosen] ?? ""))].slice(
    0,
    4,
  );
  const hints = [
    ...(gone?.perhaps ? [t("indicator:mapping.perhaps", { title: gone.title, perhaps: gone.perhaps })] : []),
    ...(others.length > 0 ? [t("indicator:mapping.alsoCalled", { titles: others.join(", ") })] : []),
    ...(chosen === "" || !incoming.columns.includes(chosen)
      ? []
      : [
          t("indicator:mapping.holds", {
            kind: t(`indicator:columnKind.${kindOf(incoming, chosen)}`),
            examples: examples.filter((text) => text !== "").join(", "),
          }),
        ]),
  ];
  return (
    <Select
      name={role}
      label={t(`indicator:role.${role}`)}
      prompt={t("indicator:mapping.noColumn")}
      options={incoming.columns.map((title) => ({ value: title, label: title }))}
      value={chosen}
      error={errorOf(t, form, role)}
      {...(hints.length > 0 ? { hint: hints.join(" ") } : {})}
    />
  );
}
