import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Clash, Form, Hero, Hidden, Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { ClashGroup } from "./clash-group.ts";
import { versionName } from "./settle-clash.ts";

export interface ClashPageProps {
  readonly t: Translate;
  /** Where the form is sent, the same address as before. */
  readonly action: string;
  /** Back without saving. */
  readonly back: string;
  readonly groups: readonly ClashGroup[];
  readonly mine: Fields;
  readonly theirs: Fields;
  /** The version that is saved now, sent in the field `versionField`. */
  readonly version: number | string;
  readonly versionField?: string;
}

/** Somebody else saved first: both versions of all that differs; what was typed can be saved on top. */
export function ClashPage(props: ClashPageProps): VNode {
  const { t, action, back, groups, mine, theirs, version, versionField = "version" } = props;
  const differing = groups.filter((group) => !isSame(group, mine, theirs));
  const agreed = groups.filter((group) => isSame(group, mine, theirs));
  const clash = differing.map((group) => ({
    name: group.name,
    label: group.label,
    mine: group.show(mine),
    theirs: group.show(theirs),
  }));
  return (
    <>
      <Hero kind="desk" title={t("promise:clash.title")} lede={t("promise:clash.lede")} />
      <Form action={action} hidden={{ [versionField]: version }}>
        {clash.length === 0 && <Notice>{t("promise:clash.same")}</Notice>}
        <Clash
          fields={clash}
          mine={t("promise:clash.mine")}
          theirs={t("promise:clash.theirs")}
          empty={t("promise:clash.empty")}
        />
        {differing.map((group) => (
          <>
            <Versions group={group} version="mine" fields={mine} />
            <Versions group={group} version="theirs" fields={theirs} />
          </>
        ))}
        {agreed.flatMap((group) =>
          group.fields.flatMap((name) => mine.all(name).map((value) => <Hidden name={name} value={value} />)),
        )}
        <Actions>
          <Button>{t("common:save")}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("promise:clash.back")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function Versions(props: { group: ClashGroup; version: "mine" | "theirs"; fields: Fields }): VNode {
  const { group, version, fields } = props;
  return (
    <>
      {group.fields.flatMap((name) =>
        fields
          .all(name)
          .map((value) => <Hidden name={versionName(group.name, version, name)} value={value} />),
      )}
    </>
  );
}

/** A field that is empty and one that was not sent say the same. */
function isSame(group: ClashGroup, mine: Fields, theirs: Fields): boolean {
  const values = (fields: Fields): string =>
    JSON.stringify(
      group.fields.map((name) =>
        fields
          .all(name)
          .map((value) => value.trim())
          .filter((value) => value !== ""),
      ),
    );
  return values(mine) === values(theirs);
}
