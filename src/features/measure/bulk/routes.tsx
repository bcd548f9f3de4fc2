import { Conflict, Invalid } from "#app/platform/errors.ts";
import { readTable, writeCsv, writeXlsx } from "#app/platform/tables/index.ts";
import type { UploadedFile } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { Form, TypedForm } from "#app/routing/form.ts";
import { file, page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { BulkChangeId, BulkFileId } from "#app/schema/tables.ts";
import { FILES, LIST } from "../addresses.ts";
import { readFilter } from "../list/filter.ts";
import { mineOf } from "../list/mine.ts";
import { readMeasureIds } from "../list/queries.ts";
import type { Measure } from "../measure.ts";
import { publishAll } from "../publishing.ts";
import { readMeasuresWhole, readPromisesServed } from "../queries.ts";
import { COLUMNS } from "./columns.ts";
import { rowsOf } from "./file.ts";
import { type LookedThrough, lookThrough } from "./looked-through.ts";
import { ChangePage } from "./pages/ChangePage.tsx";
import { DryRunPage } from "./pages/DryRunPage.tsx";
import { FilePage } from "./pages/FilePage.tsx";
import { changeOf, lockFile, readChange, readChanges, readFile, readLookups, wasTakenIn } from "./queries.ts";
import { hashOf, keepFile, takeIn, undoChange } from "./store.ts";

const MEGABYTE = 1024 * 1024;

/** The form that brings a file. */
const uploadForm: Form<UploadedFile> = (fields) => {
  const upload = fields.file("file");
  if (upload !== null) return { ok: true, value: upload };
  return { ok: false, problems: [{ field: "file", message: "measure:bulk.fileMissing" }] };
};

/** Many measures at once: a file out, the same file in, looked through first, undone as a whole. */
export const bulkRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST}/atgarder.csv`, {
    action: "measure.read",
    audit: "MeasuresExported",
    handler: async (request) => {
      const bytes = writeCsv(COLUMNS, await exported(request));
      return file(bytes, "text/csv; charset=utf-8", `${request.t("measure:bulk.fileName")}.csv`);
    },
  }),
  staff.get(`${LIST}/atgarder.xlsx`, {
    action: "measure.read",
    audit: "MeasuresExported",
    handler: async (request) => {
      const { t } = request;
      const bytes = await writeXlsx(COLUMNS, await exported(request), { sheetName: t("measure:bulk.sheet") });
      return file(bytes, XLSX, `${t("measure:bulk.fileName")}.xlsx`);
    },
  }),
  staff.get(FILES, {
    action: "measure.bulk",
    audit: "MeasuresRead",
    handler: (request) => showFiles(request, filled()),
  }),
  staff.post(FILES, {
    action: "measure.bulk",
    audit: "MeasuresFileTried",
    form: uploadForm,
    handler: tryFile,
    again: showFiles,
    limit: 20 * MEGABYTE,
  }),
  staff.get(`${FILES}/:file`, {
    action: "measure.bulk",
    audit: "MeasuresRead",
    handler: async (request) => {
      const kept = await readFile(request.tx, fileOf(request), request.person.id);
      return showDryRun(request, kept, await lookThrough(request.tx, kept, request.today), false);
    },
  }),
  staff.button(`${FILES}/:file/ta-in`, {
    action: "measure.bulk",
    audit: "MeasuresFileTaken",
    handler: (request, fields) => take(request, fields.text("digest")),
  }),
  staff.get(`${FILES}/andring/:change`, {
    action: "measure.bulk",
    audit: "MeasuresRead",
    handler: (request) => showChange(request, []),
  }),
  staff.button(`${FILES}/andring/:change/angra`, {
    action: "measure.bulk",
    audit: "MeasuresFileUndone",
    handler: undo,
  }),
];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function exported({ tx, query, person, today }: StaffRequest) {
  const ids = await readMeasureIds(tx, readFilter(query, mineOf(person)), today);
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: Measure): number => places.get(id) ?? 0;
  const measures = (await readMeasuresWhole(tx, ids)).toSorted((a, b) => placeOf(a) - placeOf(b));
  return rowsOf(measures, await readLookups(tx, today));
}

async function showFiles({ tx, t, today }: StaffRequest, form: TypedForm): Promise<Reply> {
  const { items } = await readLookups(tx, today);
  const example = items[0]?.names[0] ?? "kommunen-2026 2.1";
  const body = <FilePage {...{ t, form, example }} history={await readChanges(tx)} />;
  return page(t("measure:bulk.title"), body);
}

async function tryFile(request: StaffRequest, upload: UploadedFile): Promise<Reply> {
  const { tx, person, now } = request;
  try {
    await readTable(upload.bytes, upload.name);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = [{ field: "file", message: error.message, values: error.values }];
    const reply = await showFiles(request, { ...filled(), problems });
    return reply.kind === "page" ? { ...reply, status: 422 } : reply;
  }
  const id = await keepFile(tx, upload, { person: person.id, now });
  return redirect(`${FILES}/${id}`, null, { file: id });
}

function showDryRun(
  { t }: StaffRequest,
  kept: { id: BulkFileId; fileName: string },
  looked: LookedThrough,
  movedOn: boolean,
): Reply {
  const title = t("measure:bulk.tryTitle", { file: kept.fileName });
  return page(title, <DryRunPage t={t} file={kept} looked={looked} movedOn={movedOn} />, {
    status: movedOn ? 409 : 200,
  });
}

/** Looks the kept file through once more: only what the person saw is taken in. */
async function take(request: StaffRequest, digest: string): Promise<Reply> {
  const { tx, person, now, today } = request;
  const id = fileOf(request);
  const there = `${FILES}/andring/${changeOf(id)}`;
  await lockFile(tx, id);
  if (await wasTakenIn(tx, id)) return redirect(there);
  const kept = await readFile(tx, id, person.id);
  if (hashOf(kept.content) !== kept.sha256) throw new Conflict("kept file");
  const looked = await lookThrough(tx, kept, today);
  const { plan, columnProblems } = looked;
  if (columnProblems.length > 0 || plan.problems.length > 0 || looked.digest !== digest) {
    return showDryRun(request, kept, looked, true);
  }
  const before = await readPromisesServed(
    tx,
    plan.changed.map((row) => row.before.id),
  );
  const measures = await takeIn(tx, plan, kept, { person: person.id, now });
  await publishAll(request, [...before, ...(await readPromisesServed(tx, measures))]);
  return redirect(there, "saved", { measure: measures });
}

async function showChange({ tx, t, params }: StaffRequest, inTheWay: readonly Measure[]): Promise<Reply> {
  const change = await readChange(tx, (params["change"] ?? "") as BulkChangeId);
  const title = t("measure:bulk.changeTitle", { file: change.fileName });
  const status = inTheWay.length > 0 ? 409 : 200;
  return page(title, <ChangePage t={t} change={change} inTheWay={inTheWay} />, { status });
}

async function undo(request: StaffRequest): Promise<Reply> {
  const { tx, person, now, params } = request;
  const id = (params["change"] ?? "") as BulkChangeId;
  await lockFile(tx, id);
  const change = await readChange(tx, id);
  if (change.undoneAt !== null) return redirect(`${FILES}/andring/${id}`);
  const measures = change.after.map((measure) => measure.id);
  const before = await readPromisesServed(tx, measures);
  const inTheWay = await undoChange(tx, change, { person: person.id, now });
  if (inTheWay.length > 0) return showChange(request, inTheWay);
  await publishAll(request, [...before, ...(await readPromisesServed(tx, measures))]);
  return redirect(`${FILES}/andring/${id}`, "undone", { measure: measures });
}

function fileOf({ params }: StaffRequest): BulkFileId {
  return (params["file"] ?? "") as BulkFileId;
}
