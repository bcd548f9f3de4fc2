import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Details, FileField, Form, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { AREAS, BOUNDARY_FILES } from "../../addresses.ts";
import { LARGEST_MEGABYTES } from "../../boundary/read-boundary-file.ts";

/** Asks for a file of boundaries and says what can be read. */
export function BoundaryFilePage({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <>
      <Hero kind="desk" title={t("area:import.title")} lede={t("area:import.lede")} />
      <Form action={BOUNDARY_FILES} files errors={summaryOf(t, form)}>
        <FileField
          name="file"
          label={t("area:import.file")}
          hint={t("area:import.fileHint", { megabytes: LARGEST_MEGABYTES })}
          accept=".geojson,.json,.gpkg,.gz"
          error={errorOf(t, form, "file")}
          required
        />
        <Actions>
          <Button>{t("area:look")}</Button>
          <ButtonLink href={AREAS} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
      <Details summary={t("area:import.rules")}>
        <p>{t("area:import.ruleSystem")}</p>
        <p>{t("area:import.ruleVersions")}</p>
        <p>{t("area:import.ruleAll")}</p>
      </Details>
    </>
  );
}
