import type { VNode } from "preact";
import {
  DataTable,
  DateField,
  EmptyState,
  Filters,
  Hero,
  LoneLink,
  Notice,
  Select,
  Small,
  TextField,
} from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import { addressOf, LIST, type NoticeFilter } from "../filter.ts";
import type { ListedNotice, NoticePage } from "../queries.ts";

export interface NoticeListPageProps {
  readonly t: Translate;
  readonly filter: NoticeFilter;
  readonly kommun: string;
  readonly page: NoticePage;
  readonly types: readonly string[];
  readonly lastSeen: Date | null;
}

/** The police's news to read. No figures and no map: what is published is chosen, and the place is a whole kommun. */
export function NoticeListPage(props: NoticeListPageProps): VNode {
  const { t, filter, page, lastSeen } = props;
  return (
    <>
      <Hero kind="desk" title={t("police-notice:title")} lede={t("police-notice:lede")} />
      <Notice title={t("police-notice:newsTitle")}>
        <p>{t("police-notice:news")}</p>
      </Notice>
      <NoticeFilters {...props} />
      {page.rows.length === 0 ? <Nothing {...props} /> : <Notices t={t} rows={page.rows} />}
      {page.next !== null && <LoneLink href={addressOf(filter, page.next)} text={t("police-notice:older")} />}
      <Small>
        {t("police-notice:source")}{" "}
        {lastSeen !== null && t("police-notice:lastSeen", { when: formatMoment(lastSeen) })}
      </Small>
    </>
  );
}

function NoticeFilters({ t, filter, kommun, types }: NoticeListPageProps): VNode {
  return (
    <Filters action={LIST} label={t("police-notice:filter.label")} submit={t("police-notice:filter.show")}>
      <Select
        name="vilka"
        label={t("police-notice:filter.which")}
        prompt={t("police-notice:filter.here", { kommun })}
        options={[{ value: "alla", label: t("police-notice:filter.everywhere") }]}
        value={filter.everywhere ? "alla" : undefined}
      />
      <Select
        name="typ"
        label={t("police-notice:filter.type")}
        prompt={t("police-notice:filter.anyType")}
        options={types.map((type) => ({ value: type, label: type }))}
        value={filter.type}
      />
      <DateField name="dag" label={t("police-notice:filter.day")} value={filter.day ?? ""} />
      <TextField name="sok" label={t("police-notice:filter.search")} type="search" value={filter.text} />
    </Filters>
  );
}

function Notices({ t, rows }: { readonly t: Translate; readonly rows: readonly ListedNotice[] }): VNode {
  return (
    <DataTable
      id="polisens-handelser"
      caption={t("police-notice:caption")}
      captionHidden
      columns={[
        { title: t("police-notice:column.name") },
        { title: t("police-notice:column.summary") },
        { title: t("police-notice:column.type") },
        { title: t("police-notice:column.place") },
        { title: t("police-notice:column.when") },
      ]}
      rows={rows.map((notice) => ({
        cells: [
          <Name {...notice} />,
          notice.summary || t("police-notice:noSummary"),
          notice.type,
          notice.kommunName ?? t("police-notice:onlyCounty", { county: notice.placeName }),
          formatMoment(notice.happenedAt),
        ],
      }))}
    />
  );
}

/** Leads to the police's own page while it is there. */
function Name({ name, address }: ListedNotice): VNode {
  const site = "https://polisen.se";
  const url = URL.canParse(address, site) ? new URL(address, site) : null;
  return address === "" || url?.origin !== site ? <>{name}</> : <a href={url.href}>{name}</a>;
}

function Nothing({ t, filter, lastSeen }: NoticeListPageProps): VNode {
  if (lastSeen === null) {
    return <EmptyState title={t("police-notice:none")}>{t("police-notice:noneLead")}</EmptyState>;
  }
  const all = {
    href: addressOf({ ...filter, type: "", day: null, text: "" }),
    text: t("police-notice:showAll"),
  };
  return (
    <EmptyState title={t("police-notice:noMatch")} action={all}>
      {t("police-notice:noMatchLead")}
    </EmptyState>
  );
}
