import type { VNode } from "preact";
import { Actions, Button, ButtonLink, DateField, Form, Hero, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { termWords } from "../../presenter.ts";
import type { Member } from "../member.ts";

export interface MemberEndPageProps {
  readonly t: Translate;
  readonly back: string;
  readonly member: Member;
  readonly form: TypedForm;
}

/** Ends a member's time, or takes away one that was written by mistake. */
export function MemberEndPage({ t, back, member, form }: MemberEndPageProps): VNode {
  const here = `${back}/ledamoter/${member.id}`;
  return (
    <>
      <Hero
        kind="desk"
        title={t("organisation:member.endTitle", { name: member.name })}
        lede={`${t(`organisation:memberRole.${member.role}`)}, ${termWords(t, member.from, member.lastDay)}`}
      />
      <Form action={`${here}/avsluta`} errors={summaryOf(t, form)}>
        <DateField
          name="lastDay"
          label={t("organisation:lastDay")}
          hint={t("organisation:member.endHint")}
          value={form.typed.text("lastDay")}
          error={errorOf(t, form, "lastDay")}
          required
        />
        <Actions>
          <Button>{t("organisation:member.end")}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
      <Section id="misstag" title={t("organisation:member.mistake")} kind="page" size="xs">
        <p>{t("organisation:member.mistakeText")}</p>
        <Form action={`${here}/ta-bort`} layout="inline">
          <Button variant="secondary" removes>
            {t("organisation:member.remove")}
          </Button>
        </Form>
      </Section>
    </>
  );
}
