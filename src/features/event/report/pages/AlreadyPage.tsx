import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Hidden } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { EventReportId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../../addresses.ts";
import { numberOf } from "../presenter.ts";

/** The form was received once before with other words: both are there, and the writer says what is to come of them. */
export function AlreadyPage(props: {
  readonly t: Translate;
  readonly report: EventReportId;
  readonly fields: Fields;
}): VNode {
  const { t, report, fields } = props;
  return (
    <>
      <Hero
        kind="desk"
        title={t("event:already.title")}
        lede={t("event:already.lede", { number: numberOf(report) })}
      />
      <Form action={`${REPORT}/pa-nytt`}>
        {fields.names.flatMap((name) =>
          fields.all(name).map((value) => <Hidden name={name} value={value} />),
        )}
        <Actions full>
          <ButtonLink href={addressOf.receipt(report)} fullWidth>
            {t("event:already.look")}
          </ButtonLink>
          <Button variant="secondary" fullWidth>
            {t("event:already.anew")}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
