import { z } from "zod";
import { Conflict, Invalid } from "#app/platform/errors.ts";
import { isIsoDate, isoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, Form, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { IndicatorFileId, IndicatorImportId, IndicatorMappingId } from "#app/schema/tables.ts";
import { FILES } from "../addresses.ts";
import { readIncoming } from "../incoming/read-incoming.ts";
import { readMapping, readMappings } from "../mapping/queries.ts";
import { mappingRoutes } from "../mapping/routes.tsx";
import { type LookedThrough, lookThrough } from "./looked-through.ts";
import { DryRunPage } from "./pages/DryRunPage.tsx";
import { FilesPage } from "./pages/FilesPage.tsx";
import { ImportPage } from "./pages/ImportPage.tsx";
import {
  findImport,
  type ImportedValue,
  type KeptFile,
  lockImports,
  readFile,
  readImport,
  readImportedValues,
  readImports,
} from "./queries.ts";
import { dropFile, hashOf, keepFile, type SentFile, takeIn, undoImport } from "./store.ts";

const MEGABYTE = 1024 * 1024;

/** The form that brings a file, says by which mapping it is read and when it was fetched. */
const fileForm: Form<SentFile> = (fields) => {
  const [upload, mapping, day] = [fields.file("file"), fields.text("mapping"), fields.text("retrievedOn")];
  const problems: FieldProblem[] = [
    ...(upload === null ? [{ field: "file", message: "indicator:import.fileMissing" }] : []),
    ...(isIsoDate(day) ? [] : [{ field: "retrievedOn", message: "common:form.date" }]),
  ];
  if (upload === null || problems.length > 0) return { ok: false, problems };
  const mappingId = z.uuid().safeParse(mapping).success ? (mapping as IndicatorMappingId) : null;
  return { ok: true, value: { ...upload, mappingId, retrievedOn: isoDate(day) } };
};

/** Files of values: sent, looked through, taken in, undone as a whole. */
export const importRoutes: readonly StaffRoute[] = [
  staff.get(FILES, {
    action: "indicator.change",
    audit: "IndicatorsRead",
    handler: (request) => showFiles(request, filled(fieldsOf({ retrievedOn: request.today }))),
  }),
  staff.post(FILES, {
    action: "indicator.change",
    audit: "IndicatorFileTried",
    form: fileForm,
    handler: tryFile,
    again: showFiles,
    limit: 20 * MEGABYTE,
  }),
  staff.get(`${FILES}/:file`, {
    action: "indicator.change",
    audit: "IndicatorsRead",
    handler: showFile,
  }),
  ...mappingRoutes,
  staff.button(`${FILES}/:file/ta-in`, {
    action: "indicator.change",
    audit: "IndicatorFileTaken",
    handler: (request, fields) => take(request, fields.text("digest")),
  }),
  staff.get(`${FILES}/inlast/:import`, {
    action: "indicator.change",
    audit: "IndicatorsRead",
    handler: (request) => showImport(request, []),
  }),
  staff.button(`${FILES}/inlast/:import/angra`, {
    action: "indicator.change",
    audit: "IndicatorFileUndone",
    handler: undo,
  }),
];

async function showFiles({ tx, t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const props = { t, form, mappings: await readMappings(tx), history: await readImports(tx) };
  return page(t("indicator:import.title"), <FilesPage {...props} />);
}

async function tryFile(request: StaffRequest, sent: SentFile, typed: Fields): Promise<Reply> {
  const { tx, person, now } = request;
  try {
    await readIncoming(sent.bytes, sent.name);
    if (sent.mappingId !== null) await readMapping(tx, sent.mappingId);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = [{ field: "file", message: error.message, values: error.values }];
    return toMend(await showFiles(request, { typed, problems }));
  }
  const id = await keepFile(tx, sent, { person: person.id, now });
  return redirect(`${FILES}/${id}`, null, { file: id });
}

async function showFile(request: StaffRequest): Promise<Reply> {
  const kept = await readFile(request.tx, fileOf(request), request.person.id);
  if (kept.mappingId === null) return redirect(`${FILES}/${kept.id}/koppling`);
  return showDryRun(request, kept, await looked(request, kept, kept.mappingId), false);
}

async function looked({ tx }: StaffRequest, kept: KeptFile, id: IndicatorMappingId): Promise<LookedThrough> {
  return lookThrough(tx, kept, (await readMapping(tx, id)).mapping);
}

function showDryRun(
  { t }: StaffRequest,
  file: { id: IndicatorFileId; fileName: string },
  found: LookedThrough,
  movedOn: boolean,
): Reply {
  const title = t("indicator:import.tryTitle", { file: file.fileName });
  const body = <DryRunPage t={t} file={file} looked={found} movedOn={movedOn} />;
  return page(title, body, { status: movedOn ? 409 : 200 });
}

/** Looks the kept file through once more: only what the person saw is taken in. */
async function take(request: StaffRequest, digest: string): Promise<Reply> {
  const { tx, person, now } = request;
  const file = fileOf(request);
  // The import has the number of the file, so that a second press finds the first one's.
  const id = file as string as IndicatorImportId;
  const there = `${FILES}/inlast/${id}`;
  await lockImports(tx);
  if ((await findImport(tx, id)) !== null) return redirect(there);
  const kept = await readFile(tx, file, person.id);
  if (hashOf(kept.content) !== kept.sha256) throw new Conflict("kept file");
  if (kept.mappingId === null) return redirect(`${FILES}/${kept.id}/koppling`);
  const found = await looked(request, kept, kept.mappingId);
  const { plan, incoming } = found;
  if (plan === null || plan.problems.length > 0 || found.digest !== digest) {
    return showDryRun(request, kept, found, true);
  }
  const { fileName, mappingId, retrievedOn } = kept;
  await takeIn(tx, plan, {
    id,
    fileName,
    format: incoming.format,
    mappingId,
    retrievedOn,
    person: person.id,
    now,
  });
  await dropFile(tx, file);
  return redirect(there, "saved", { import: id });
}

async function showImport(request: StaffRequest, inTheWay: readonly ImportedValue[]): Promise<Reply> {
  const { tx, t } = request;
  const taken = await readImport(tx, importOf(request));
  const values = await readImportedValues(tx, taken.id, { later: false, limit: 200 });
  const title = t("indicator:import.importTitle", { file: taken.fileName });
  const status = inTheWay.length > 0 ? 409 : 200;
  return page(title, <ImportPage {...{ t, taken, values, inTheWay }} />, { status });
}

async function undo(request: StaffRequest): Promise<Reply> {
  const { tx, person, now } = request;
  await lockImports(tx);
  const taken = await readImport(tx, importOf(request));
  if (taken.undoneAt !== null) return redirect(`${FILES}/inlast/${taken.id}`);
  const inTheWay = await undoImport(tx, taken.id, { person: person.id, now });
  if (inTheWay.length > 0) return showImport(request, inTheWay);
  return redirect(`${FILES}/inlast/${taken.id}`, "undone", { import: taken.id });
}

function fileOf({ params }: StaffRequest): IndicatorFileId {
  return (params["file"] ?? "") as IndicatorFileId;
}

function importOf({ params }: StaffRequest): IndicatorImportId {
  return (params["import"] ?? "") as IndicatorImportId;
}
