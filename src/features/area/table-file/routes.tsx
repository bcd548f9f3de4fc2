import { createHash } from "node:crypto";
import { Invalid } from "#app/platform/errors.ts";
import { readTable } from "#app/platform/tables/index.ts";
import type { Fields, UploadedFile } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { Form, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { AreaFileId } from "#app/schema/tables.ts";
import type { KeptFile } from "../kept-file/kept-file.ts";
import { forgetFile, keepFile, lockImports, readKeptFile } from "../kept-file/store.ts";
import { TableFilePage } from "./pages/TableFilePage.tsx";
import { TablePreviewPage } from "./pages/TablePreviewPage.tsx";
import type { TableImport } from "./table-import.ts";
import { canTakeIn, type TablePlan } from "./table-plan.ts";

const LIMIT = 20 * 1024 * 1024;

interface Upload {
  readonly file: UploadedFile;
  readonly source: string;
}

const uploadForm: Form<Upload> = (fields) => {
  const file = fields.file("file");
  const source = fields.text("source").trim().slice(0, 200);
  if (file !== null && source !== "") return { ok: true, value: { file, source } };
  return {
    ok: false,
    problems: [
      ...(file === null ? [{ field: "file", message: "area:table.fileMissing" }] : []),
      ...(source === "" ? [{ field: "source", message: "common:form.required" }] : []),
    ],
  };
};

/** Asks for a table, looks it through, takes it in: the routes of one kind. The file is kept between. */
export function tableRoutes<Row>(what: TableImport<Row>): readonly StaffRoute[] {
  const action = "area.change";
  const ask = (request: StaffRequest, form: TypedForm): Promise<Reply> =>
    Promise.resolve(
      page(request.t(`area:${what.kind}.title`), <TableFilePage t={request.t} what={what} form={form} />),
    );
  return [
    staff.get(what.address, { action, audit: what.tried, handler: (request) => ask(request, filled()) }),
    staff.post(what.address, {
      ...{ action, audit: what.tried, form: uploadForm, again: ask, limit: LIMIT },
      handler: async (request, { file, source }, typed) => {
        const { tx, person, now } = request;
        try {
          await readTable(file.bytes, file.name);
        } catch (error) {
          if (!(error instanceof Invalid)) throw error;
          const problems = [{ field: "file", message: error.message, values: error.values }];
          return toMend(await ask(request, { typed, problems }));
        }
        const id = await keepFile(tx, what.kind, file, { person: person.id, now });
        return redirect(`${what.address}/${id}?${new URLSearchParams({ source }).toString()}`, null, {
          file: id,
        });
      },
    }),
    staff.get(`${what.address}/:file`, {
      ...{ action, audit: what.tried },
      handler: (request) => preview(request, what, request.query.get("source") ?? ""),
    }),
    staff.button(`${what.address}/:file/ta-in`, {
      ...{ action, audit: what.taken },
      handler: (request, fields) => take(request, what, fields),
    }),
  ];
}

async function preview<Row>(request: StaffRequest, what: TableImport<Row>, source: string): Promise<Reply> {
  const file = await keptFile(request, what);
  return show(request, what, {
    file,
    source,
    plan: await planOf(request, what, file, source),
    movedOn: false,
  });
}

/** Only what the person saw is taken in. */
async function take<Row>(request: StaffRequest, what: TableImport<Row>, fields: Fields): Promise<Reply> {
  await lockImports(request.tx);
  const file = await keptFile(request, what);
  const source = fields.text("source");
  const plan = await planOf(request, what, file, source);
  if (!canTakeIn(plan) || digestOf(plan) !== fields.text("digest")) {
    return show(request, what, { file, source, plan, movedOn: true });
  }
  const ids = await what.write(request, [...plan.added, ...plan.changed]);
  await forgetFile(request.tx, file.id);
  return redirect(what.list, "saved", ids);
}

function keptFile<Row>({ tx, params, person }: StaffRequest, what: TableImport<Row>): Promise<KeptFile> {
  return readKeptFile(tx, what.kind, (params["file"] ?? "") as AreaFileId, person.id);
}

async function planOf<Row>(
  request: StaffRequest,
  what: TableImport<Row>,
  { content, fileName }: KeptFile,
  source: string,
): Promise<TablePlan<Row>> {
  return what.plan(request, await readTable(content, fileName), source);
}

interface Shown<Row> {
  readonly file: KeptFile;
  readonly source: string;
  readonly plan: TablePlan<Row>;
  readonly movedOn: boolean;
}

function show<Row>({ t }: StaffRequest, what: TableImport<Row>, shown: Shown<Row>): Reply {
  return page(
    t("area:table.previewTitle", { file: shown.file.fileName }),
    <TablePreviewPage t={t} what={what} {...shown} digest={digestOf(shown.plan)} />,
    { status: shown.movedOn ? 409 : 200 },
  );
}

function digestOf(plan: TablePlan<unknown>): string {
  return createHash("sha256").update(JSON.stringify(plan)).digest("hex");
}
