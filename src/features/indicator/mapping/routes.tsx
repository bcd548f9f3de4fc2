import { filled } from "#app/routing/form-errors.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { IndicatorFileId, IndicatorMappingId } from "#app/schema/tables.ts";
import { FILES } from "../addresses.ts";
import { type KeptFile, readFile } from "../import/queries.ts";
import { setMapping } from "../import/store.ts";
import { readIncoming } from "../incoming/read-incoming.ts";
import { listIndicators, readIndicatorsBySlug } from "../queries.ts";
import { differencesOf } from "./differences.ts";
import { faultsOf, fieldsOfMapping, learned, mappingForm, type TypedMapping } from "./form.ts";
import { EMPTY_MAPPING, type SavedMapping } from "./mapping.ts";
import { MappingPage } from "./pages/MappingPage.tsx";
import { readMapping } from "./queries.ts";
import { addMapping, changeMapping, isNameTaken } from "./store.ts";
import { suggestMapping } from "./suggest.ts";

/** What the columns of a kept file mean. */
export const mappingRoutes: readonly StaffRoute[] = [
  staff.get(`${FILES}/:file/koppling`, {
    action: "indicator.change",
    audit: "IndicatorsRead",
    handler: (request) => showMapping(request, null),
  }),
  staff.post(`${FILES}/:file/koppling`, {
    action: "indicator.change",
    audit: "IndicatorMappingChanged",
    form: mappingForm,
    handler: saveMapping,
    again: showMapping,
  }),
];

async function kept({ tx, params, person }: StaffRequest): Promise<KeptFile> {
  return readFile(tx, (params["file"] ?? "") as IndicatorFileId, person.id);
}

async function showMapping(request: StaffRequest, form: TypedForm | null, clash = false): Promise<Reply> {
  const { tx, t } = request;
  const file = await kept(request);
  const incoming = await readIncoming(file.content, file.fileName);
  const saved = file.mappingId === null ? null : await readMapping(tx, file.mappingId);
  const shown = form ?? filled(fieldsOfMapping(saved ?? { mapping: suggestMapping(incoming) }, incoming));
  const props = {
    t,
    file,
    incoming,
    clash,
    form: shown,
    indicators: await listIndicators(tx),
    known: saved?.mapping ?? null,
    differences: saved === null ? null : differencesOf(saved.mapping, incoming),
  };
  return page(t("indicator:mapping.title"), <MappingPage {...props} />, { status: clash ? 409 : 200 });
}

async function saveMapping(request: StaffRequest, typed: TypedMapping, fields: Fields): Promise<Reply> {
  const { tx } = request;
  const file = await kept(request);
  const incoming = await readIncoming(file.content, file.fileName);
  const saved = file.mappingId === null || typed.id === null ? null : await readMapping(tx, file.mappingId);
  const slugs = new Set((await readIndicatorsBySlug(tx)).keys());
  const problems: FieldProblem[] = [...faultsOf(typed, incoming, slugs)];
  if (await isNameTaken(tx, typed.name, saved?.id ?? null)) {
    problems.push({ field: "name", message: "indicator:mapping.nameTaken" });
  }
  if (problems.length > 0) return toMend(await showMapping(request, { typed: fields, problems }));
  const mapping = learned(saved?.mapping ?? EMPTY_MAPPING, typed, incoming);
  const id = await written(request, saved, typed, { mapping, format: incoming.format });
  if (id === null) return clashed(request, saved, fields);
  await setMapping(tx, file.id, id);
  return redirect(`${FILES}/${file.id}`, "saved", { mapping: id });
}

async function written(
  { tx }: StaffRequest,
  saved: SavedMapping | null,
  { name, version }: TypedMapping,
  { mapping, format }: Pick<SavedMapping, "mapping" | "format">,
): Promise<IndicatorMappingId | null> {
  if (saved === null) return addMapping(tx, name, format, mapping);
  return (await changeMapping(tx, { id: saved.id, version }, name, mapping)) ? saved.id : null;
}

/** Somebody else saved first: all that was chosen is still there, and saving again makes it hold. */
function clashed(request: StaffRequest, saved: SavedMapping | null, fields: Fields): Promise<Reply> {
  const version = String(saved?.version ?? 0);
  const typed: Fields = { ...fields, text: (name) => (name === "version" ? version : fields.text(name)) };
  return showMapping(request, filled(typed), true);
}
