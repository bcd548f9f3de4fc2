import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Hero,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { AssignmentFields, type OrganisationChoices } from "./AssignmentFields.tsx";

/** Adds a person with the first assignment. */
export function AddPersonPage(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly organisations: OrganisationChoices;
}): VNode {
  const { t, form, organisations } = props;
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: "/arbeta/konton", text: t("account:people.title") },
          { href: "/arbeta/konton/ny", text: t("account:people.addTitle") },
        ]}
      />
      <Hero kind="desk" title={t("account:people.addTitle")} lede={t("account:people.addLead")} />
      {organisations.length === 0 ? (
        <EmptyState
          title={t("account:people.noOrganisations")}
          action={{ href: "/arbeta/organisation", text: t("account:people.toOrganisations") }}
        >
          {t("account:people.noOrganisationsLead")}
        </EmptyState>
      ) : (
        <Form action="/arbeta/konton" errors={summaryOf(t, form)}>
          <PersonFields t={t} form={form} />
          <AssignmentFields t={t} form={form} organisations={organisations} />
          <Actions>
            <Button>{t("account:people.submit")}</Button>
            <ButtonLink variant="tertiary" href="/arbeta/konton">
              {t("common:cancel")}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </>
  );
}

function PersonFields({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t("account:people.email")}
        value={form.typed.text("email")}
        error={errorOf(t, form, "email")}
        autocomplete="off"
        required
      />
      <TextField
        name="name"
        label={t("account:people.name")}
        value={form.typed.text("name")}
        error={errorOf(t, form, "name")}
        autocomplete="off"
        required
      />
      <TextField
        name="title"
        label={t("account:people.personTitle")}
        hint={t("account:people.personTitleHint")}
        value={form.typed.text("title")}
        error={errorOf(t, form, "title")}
        autocomplete="off"
      />
    </>
  );
}
