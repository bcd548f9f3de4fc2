import type { VNode } from "preact";
import { Actions, Button, ButtonLink, DateField, Form, Hero, Select } from "#app/design/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import { ADDRESS } from "../addresses.ts";
import { nameOn } from "../names.ts";
import type { UnitName } from "../unit.ts";
import type { KindPageProps } from "./KindPage.tsx";
import { Trail } from "./Trail.tsx";

export interface EndPageProps extends KindPageProps {
  /** What can take over. */
  readonly others: readonly UnitName[];
}

/** The last day, and what takes over; nothing is thrown away. */
export function EndPage({ t, today, table, unit, others, form }: EndPageProps): VNode {
  const here = `${ADDRESS[table]}/${unit.id}`;
  const { name } = nameOn(unit.names, today);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: here, text: name },
          { href: `${here}/avsluta`, text: t("organisation:end.link") },
        ]}
      />
      <Hero kind="desk" title={t("organisation:end.title", { name })} lede={t("organisation:end.lede")} />
      <Form
        action={`${here}/avsluta`}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        <DateField
          name="lastDay"
          label={t("organisation:lastDay")}
          value={form.typed.text("lastDay")}
          error={errorOf(t, form, "lastDay")}
          required
        />
        <Select
          name="successor"
          label={t("organisation:end.successor")}
          hint={t("organisation:end.successorHint")}
          prompt={t("organisation:end.nothing")}
          options={others.map((other) => ({ value: other.id, label: other.name }))}
          value={form.typed.text("successor")}
          error={errorOf(t, form, "successor")}
        />
        <Actions>
          <Button>{t("organisation:end.submit")}</Button>
          <ButtonLink href={here} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
