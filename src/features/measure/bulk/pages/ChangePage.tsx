import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  Form,
  Hero,
  LinkList,
  Notice,
  Section,
  Stack,
} from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import { FILES, LIST } from "../../addresses.ts";
import type { Measure } from "../../measure.ts";
import type { BulkChange } from "../queries.ts";

/** A file that was taken in, and the way to undo the whole of it. */
export function ChangePage(props: {
  t: Translate;
  change: BulkChange;
  /** Measures that stand in the way of undoing. */
  inTheWay: readonly Measure[];
}): VNode {
  const { t, change, inTheWay } = props;
  const before = new Set(change.before.map(({ id }) => id));
  const when = formatMoment(change.madeAt);
  const by = change.by ?? t("measure:bulk.someone");
  return (
    <Stack wide>
      <Hero
        kind="desk"
        title={t("measure:bulk.changeTitle", { file: change.fileName })}
        lede={t("measure:bulk.changeLede", { when, by })}
      />
      {inTheWay.length > 0 && (
        <Notice kind="warning" title={t("measure:bulk.cannotUndo")}>
          <p>{t("measure:bulk.cannotUndoLead")}</p>
          <LinkList links={inTheWay.map(({ id, title }) => ({ href: `${LIST}/${id}`, text: title }))} />
        </Notice>
      )}
      {change.undoneAt === null ? (
        <Form action={`${FILES}/andring/${change.id}/angra`}>
          <p>{t("measure:bulk.undoLead")}</p>
          <Actions>
            <Button removes>{t("measure:bulk.undo")}</Button>
            <ButtonLink href={FILES} variant="tertiary">
              {t("common:back")}
            </ButtonLink>
          </Actions>
        </Form>
      ) : (
        <Notice>{t("measure:bulk.isUndone")}</Notice>
      )}
      <Section id="rader" title={t("measure:bulk.list")} count={change.rowsChanged} kind="desk">
        <DataTable
          id="rader-tabell"
          caption={t("measure:bulk.list")}
          captionHidden
          columns={[{ title: t("measure:list.measure") }, { title: t("measure:list.state") }]}
          rows={change.after.slice(0, 200).map(({ id, title }) => ({
            cells: [
              change.undoneAt === null || before.has(id) ? <a href={`${LIST}/${id}`}>{title}</a> : title,
              t(before.has(id) ? "measure:bulk.isChanged" : "measure:bulk.isNew"),
            ],
          }))}
        />
      </Section>
    </Stack>
  );
}
