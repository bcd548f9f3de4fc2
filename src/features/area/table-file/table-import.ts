import type { AuditIds } from "#app/audit/entry.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import type { readTable } from "#app/platform/tables/index.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { FileKind } from "../kept-file/kept-file.ts";
import type { TablePlan } from "./table-plan.ts";

/** One kind of table that is looked through and then taken in: what differs between inhabitants and places. */
export interface TableImport<Row> {
  readonly kind: Exclude<FileKind, "boundaries">;
  readonly address: string;
  /** Where its rows are seen afterwards. */
  readonly list: string;
  readonly tried: AuditEvent;
  readonly taken: AuditEvent;
  /** Titles of its columns, for the page that asks for a file. */
  readonly columns: readonly string[];
  plan(
    request: Pick<StaffRequest, "tx" | "kommun">,
    table: Awaited<ReturnType<typeof readTable>>,
    source: string,
  ): Promise<TablePlan<Row>>;
  /** One row as the preview shows it, first cell first. */
  cells(row: Row): readonly string[];
  readonly cellTitles: readonly string[];
  write(request: StaffRequest, rows: readonly Row[]): Promise<AuditIds>;
}
