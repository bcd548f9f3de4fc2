import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Clash, Form, Hero, Hidden, Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Fields } from "../fields.ts";
import { versionName } from "./settle-clash.ts";

/** Something in a form that two people may have written differently. */
export interface ClashGroup {
  readonly name: string;
  readonly label: string;
  /** Names of its fields in the form. */
  readonly fields: readonly string[];
  /** How a version is shown. */
  show(fields: Fields): string;
}

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
      <Hero kind="desk" title={t("common:clash.title")} lede={t("common:clash.lede")} />
      <Form action={action} hidden={{ [versionField]: version }}>
        {clash.length === 0 && <Notice>{t("common:clash.same")}</Notice>}
        <Clash
          fields={clash}
          mine={t("common:clash.mine")}
          theirs={t("common:clash.theirs")}
          empty={t("common:clash.empty")}
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
            {t("common:clash.back")}
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

/** A group of one field, shown as it was typed. */
export function plainGroup(name: string, label: string): ClashGroup {
  return { name, label, fields: [name], show: (fields) => fields.text(name) };
}
