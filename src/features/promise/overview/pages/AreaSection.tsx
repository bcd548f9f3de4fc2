import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  Section,
  Stack,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import type { AreaView } from "../presenter.ts";
import { ItemBlock } from "./ItemBlock.tsx";

interface AreaProps {
  readonly t: Translate;
  readonly promiseId: PromiseId;
  readonly area: AreaView;
  /** The form of its name, when what was typed cannot be used. */
  readonly rename: TypedForm | undefined;
}

/** A focus area with its items, and what can be done with it. */
export function AreaSection(
  props: AreaProps & { readonly mayEdit: boolean; readonly mayMeasure: boolean },
): VNode {
  const { t, promiseId, area, mayEdit, mayMeasure } = props;
  return (
    <Section id={`omrade-${area.id}`} kind="panel" size="xs" title={`${area.number}. ${area.name}`}>
      {area.items.length === 0 && <EmptyState title={t("promise:overview.emptyArea")} />}
      {area.items.length > 0 && (
        <Stack wide>
          {area.items.map((item) => (
            <ItemBlock t={t} promiseId={promiseId} item={item} mayEdit={mayEdit} mayMeasure={mayMeasure} />
          ))}
        </Stack>
      )}
      {mayEdit && (
        <>
          <p>
            <ButtonLink href={addressOf.newItem(promiseId, area.id)} variant="secondary">
              {t("promise:overview.newItem")}
              <span class="ds-sr-only">{` (${area.name})`}</span>
            </ButtonLink>
          </p>
          <Details summary={t("promise:overview.rename")} open={props.rename !== undefined}>
            <AreaForm {...props} />
          </Details>
        </>
      )}
    </Section>
  );
}

function AreaForm({ t, promiseId, area, rename }: AreaProps): VNode {
  const address = addressOf.area(promiseId, area.id);
  const { name } = area;
  return (
    <Form
      action={address}
      hidden={{ before: name }}
      errors={rename && summaryOf(t, rename, { name: `namn-${area.id}` })}
    >
      <TextField
        id={`namn-${area.id}`}
        name="name"
        label={t("promise:overview.areaName")}
        error={rename && errorOf(t, rename, "name")}
        value={rename?.typed.text("name") ?? name}
        maxlength={200}
        required
      />
      <Actions>
        <Button>{t("common:save")}</Button>
        {!area.first && (
          <Button
            variant="tertiary"
            formaction={`${address}/upp`}
            label={t("promise:overview.upOf", { name })}
          >
            {t("promise:overview.up")}
          </Button>
        )}
        {!area.last && (
          <Button
            variant="tertiary"
            formaction={`${address}/ner`}
            label={t("promise:overview.downOf", { name })}
          >
            {t("promise:overview.down")}
          </Button>
        )}
        {area.items.length === 0 && (
          <Button
            variant="tertiary"
            removes
            formaction={`${address}/ta-bort`}
            label={t("promise:overview.removeOf", { name })}
          >
            {t("common:remove")}
          </Button>
        )}
      </Actions>
    </Form>
  );
}
