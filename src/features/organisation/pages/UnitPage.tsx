import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Section, Stack } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { ADDRESS } from "../addresses.ts";
import type { Member } from "../member/member.ts";
import { MemberList } from "../member/pages/MemberList.tsx";
import { nameOn } from "../names.ts";
import { historyOf } from "../presenter.ts";
import type { HeldAssignment } from "../queries.ts";
import { isAtWork, type Unit, type UnitTable } from "../unit.ts";
import { AssignmentList } from "./AssignmentList.tsx";
import { Trail } from "./Trail.tsx";

export interface UnitPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly table: UnitTable;
  readonly unit: Unit;
  /** Of an organisation. */
  readonly assignments: readonly HeldAssignment[];
  /** Of a council or group. */
  readonly members: readonly Member[];
  readonly mayChange: boolean;
}

/** An organisation, or a council or group: its history in words and its people. */
export function UnitPage(props: UnitPageProps): VNode {
  const { t, today, table, unit, mayChange } = props;
  const { name, shortName } = nameOn(unit.names, today);
  const here = `${ADDRESS[table]}/${unit.id}`;
  const kind = t(`organisation:kind.${unit.kind}`);
  return (
    <>
      <Trail t={t} links={[{ href: here, text: name }]} />
      <Hero
        kind="desk"
        title={name}
        lede={shortName === "" ? kind : t("organisation:kindAndShort", { kind, shortName })}
      />
      <Stack wide>
        {mayChange && <UnitActions {...props} here={here} />}
        {table === "organisation" ? (
          <AssignmentList t={t} today={today} assignments={props.assignments} />
        ) : (
          <MemberList t={t} today={today} here={here} members={props.members} mayChange={mayChange} />
        )}
        <History {...props} />
      </Stack>
    </>
  );
}

function UnitActions({ t, today, unit, here }: UnitPageProps & { readonly here: string }): VNode {
  return (
    <Actions>
      <ButtonLink href={`${here}/namn`} variant="secondary">
        {t("organisation:name.link")}
      </ButtonLink>
      <ButtonLink href={`${here}/andra`} variant="tertiary">
        {t("organisation:change.link")}
      </ButtonLink>
      <ButtonLink href={`${here}/avsluta`} variant="tertiary">
        {t(unit.lastDay === null ? "organisation:end.link" : "organisation:end.changeLink")}
      </ButtonLink>
      {!isAtWork(unit, today) && (
        <Form action={`${here}/ateruppta`} layout="inline">
          <Button variant="secondary">{t("organisation:resume")}</Button>
        </Form>
      )}
    </Actions>
  );
}

function History({ t, today, table, unit }: UnitPageProps): VNode {
  const lines = historyOf(t, unit, today);
  return (
    <Section id="historia" title={t("organisation:history.title")}>
      {lines.length === 0 ? (
        <p>{t("organisation:history.none")}</p>
      ) : (
        <ul class="hs-plain">
          {lines.map((line) => (
            <li>
              {line.words} {line.unit && <a href={`${ADDRESS[table]}/${line.unit.id}`}>{line.unit.name}</a>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
