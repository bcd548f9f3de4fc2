import { Invalid } from "#app/platform/errors.ts";
import { type Fields, fieldsOf, type UploadedFile } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { Form, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { AreaFileId } from "#app/schema/tables.ts";
import { AREAS, BOUNDARY_FILES } from "../addresses.ts";
import { guessReading, propertiesOf } from "../boundary/guess.ts";
import { type BoundaryFile, LARGEST_MEGABYTES, readBoundaryFile } from "../boundary/read-boundary-file.ts";
import type { KeptFile } from "../kept-file/kept-file.ts";
import { forgetFile, keepFile, lockImports, readKeptFile } from "../kept-file/store.ts";
import { importFields, importForm } from "./form.ts";
import { type LookedThrough, lookThrough } from "./looked-through.ts";
import { BoundaryFilePage } from "./pages/BoundaryFilePage.tsx";
import { BoundaryPreviewPage } from "./pages/BoundaryPreviewPage.tsx";
import { hasNews } from "./presenter.ts";
import { takeIn } from "./store.ts";

const uploadForm: Form<UploadedFile> = (fields) => {
  const file = fields.file("file");
  if (file !== null) return { ok: true, value: file };
  return { ok: false, problems: [{ field: "file", message: "area:import.fileMissing" }] };
};

/** Boundaries from a file: asked for, looked through, taken in. The file is kept between. */
export const boundaryImportRoutes: readonly StaffRoute[] = [
  staff.get(BOUNDARY_FILES, {
    action: "area.change",
    audit: "AreasRead",
    handler: (request) => ask(request, filled()),
  }),
  staff.post(BOUNDARY_FILES, {
    action: "area.change",
    audit: "AreasFileTried",
    form: uploadForm,
    handler: keep,
    again: ask,
    limit: LARGEST_MEGABYTES * 1024 * 1024,
  }),
  staff.get(`${BOUNDARY_FILES}/:file`, {
    action: "area.change",
    audit: "AreasFileTried",
    handler: preview,
  }),
  staff.button(`${BOUNDARY_FILES}/:file/ta-in`, {
    action: "area.change",
    audit: "AreasImported",
    handler: take,
  }),
];

async function ask({ t }: StaffRequest, form: TypedForm): Promise<Reply> {
  return page(t("area:import.title"), <BoundaryFilePage t={t} form={form} />);
}

async function keep(request: StaffRequest, file: UploadedFile, typed: Fields): Promise<Reply> {
  const { tx, person, now } = request;
  try {
    await readBoundaryFile(file.bytes);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = [{ field: "file", message: error.message, values: error.values }];
    return toMend(await ask(request, { typed, problems }));
  }
  const id = await keepFile(tx, "boundaries", file, { person: person.id, now });
  return redirect(`${BOUNDARY_FILES}/${id}`, null, { file: id });
}

/** The address holds the choices: without any they are guessed, and nothing is compared before they are confirmed. */
async function preview(request: StaffRequest): Promise<Reply> {
  const { tx, query, kommun } = request;
  const kept = await keptFile(request);
  const file = await readBoundaryFile(kept.content, query.get("layer"));
  if (!query.has("kind")) {
    const guess = { ...guessReading(file.features, kommun.code), from: null };
    return show(request, { kept, file, form: filled(importFields(guess, "")), looked: null });
  }
  const typed = fieldsOf(Object.fromEntries(query));
  const read = importForm(propertiesOf(file.features))(typed);
  if (!read.ok) {
    return toMend(show(request, { kept, file, form: { typed, problems: read.problems }, looked: null }));
  }
  return show(request, { kept, file, form: filled(typed), looked: await lookThrough(tx, file, read.value) });
}

/** Only what the person saw is taken in. */
async function take(request: StaffRequest, typed: Fields): Promise<Reply> {
  const { tx, now } = request;
  await lockImports(tx);
  const kept = await keptFile(request);
  const file = await readBoundaryFile(kept.content, typed.text("layer"));
  const read = importForm(propertiesOf(file.features))(typed);
  if (!read.ok) {
    return toMend(show(request, { kept, file, form: { typed, problems: read.problems }, looked: null }));
  }
  const looked = await lookThrough(tx, file, read.value);
  const { plan, digest } = looked;
  if (plan.problems.length > 0 || !hasNews(plan) || digest !== typed.text("digest")) {
    return show(request, { kept, file, form: filled(typed), looked, movedOn: true });
  }
  const areas = await takeIn(tx, plan, { ...read.value, now });
  await forgetFile(tx, kept.id);
  return redirect(`${AREAS}?slag=${read.value.kind}`, "saved", { file: kept.id, areas: areas.length });
}

function keptFile({ tx, params, person }: StaffRequest): Promise<KeptFile> {
  return readKeptFile(tx, "boundaries", (params["file"] ?? "") as AreaFileId, person.id);
}

interface Shown {
  readonly kept: KeptFile;
  readonly file: BoundaryFile;
  readonly form: TypedForm;
  /** Null until the choices are confirmed. */
  readonly looked: LookedThrough | null;
  readonly movedOn?: boolean;
}

function show({ t }: StaffRequest, { movedOn = false, ...shown }: Shown): Reply {
  const body = <BoundaryPreviewPage t={t} {...shown} movedOn={movedOn} />;
  return page(t("area:import.previewTitle", { file: shown.kept.fileName }), body, {
    status: movedOn ? 409 : 200,
  });
}
