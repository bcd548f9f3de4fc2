import { readOrganisations } from "#app/features/organisation/index.ts";
import { extractText } from "#app/platform/documents/extract-text.ts";
import { Invalid } from "#app/platform/errors.ts";
import { formatNumber } from "#app/platform/language/index.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { PromiseReadingId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { readPromise } from "../reading/read-promise.ts";
import { documentForm, type GivenDocument, LONGEST_TEXT } from "./form.ts";
import { DocumentPage } from "./pages/DocumentPage.tsx";
import { ProposalPage } from "./pages/ProposalPage.tsx";
import { presentProposals, proposalFields } from "./presenter.ts";
import { type ConfirmedProposals, proposalForm } from "./proposal-form.ts";
import { keepReading, readKeptReading } from "./readings.ts";
import { takeProposals } from "./store.ts";

const action = "promise.write";
const FILE_LIMIT = 22 * 1024 * 1024;
const PROPOSALS_LIMIT = 8 * 1024 * 1024;

/** From the document people already have to proposals, and from proposals to a draft. */
export const documentRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/dokument", {
    action,
    audit: "PromisesRead",
    handler: (request) => showDocument(request),
  }),
  staff.post("/arbeta/loften/dokument", {
    action,
    audit: "PromiseDocumentRead",
    form: documentForm,
    handler: takeIn,
    again: showDocument,
    limit: FILE_LIMIT,
  }),
  staff.get("/arbeta/loften/dokument/:reading", {
    action,
    audit: "PromiseDocumentRead",
    handler: (request) => showProposals(request),
  }),
  staff.post("/arbeta/loften/dokument/:reading", {
    action,
    audit: "PromiseProposalTaken",
    form: proposalForm,
    handler: confirm,
    again: showProposals,
    limit: PROPOSALS_LIMIT,
  }),
];

async function showDocument({ t }: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  return page(t("promise:document.title"), <DocumentPage t={t} form={form} />);
}

async function takeIn(request: StaffRequest, given: GivenDocument, typed: Fields): Promise<Reply> {
  const { tx, person, now } = request;
  const text = await textOf(given);
  if (typeof text !== "string") return unreadable(request, text, typed);
  if (text.length > LONGEST_TEXT) {
    const problem = tooLong(given.kind === "file" ? "file" : "text", text.length);
    // A text of this length is not sent back: the page would be as heavy as the text.
    return unreadable(request, problem, fieldsOf({}));
  }
  const sourceName = given.kind === "file" ? given.file.name.slice(0, 200) : null;
  const reading = await keepReading(tx, { personId: person.id, sourceName, text, readAt: now });
  return redirect(`/arbeta/loften/dokument/${reading}`, null, { reading });
}

/** The text of what was given, or what is wrong with the file. */
async function textOf(given: GivenDocument): Promise<string | FieldProblem> {
  if (given.kind === "text") return given.text;
  try {
    const { text } = await extractText(given.file.bytes, given.file.name);
    return text.replaceAll("\0", "");
  } catch (error) {
    if (error instanceof Invalid) return { field: "file", message: error.message, values: error.values };
    throw error;
  }
}

async function unreadable(request: StaffRequest, problem: FieldProblem, typed: Fields): Promise<Reply> {
  const { t } = request;
  const body = <DocumentPage t={t} form={{ typed, problems: [problem] }} />;
  return page(t("promise:document.title"), body, { status: 422 });
}

async function showProposals(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const kept = await readKeptReading(tx, readingIdOf(request));
  const read = readPromise(kept.text);
  const organisations = await readOrganisations(tx, today);
  return page(
    t("promise:proposal.title"),
    <ProposalPage
      t={t}
      action={`/arbeta/loften/dokument/${kept.id}`}
      source={kept.sourceName ?? t("promise:proposal.pasted")}
      view={presentProposals(t, read)}
      form={form ?? filled(proposalFields(t, read, organisations))}
      organisations={organisations}
    />,
  );
}

async function confirm(request: StaffRequest, confirmed: ConfirmedProposals): Promise<Reply> {
  const { tx, kommun } = request;
  const { id } = await readKeptReading(tx, readingIdOf(request));
  const promise = await takeProposals(tx, kommun, id, confirmed);
  return redirect(addressOf.promise(promise), "saved", { promise });
}

function readingIdOf(request: StaffRequest): PromiseReadingId {
  return (request.params["reading"] ?? "") as PromiseReadingId;
}

function tooLong(field: "text" | "file", length: number): FieldProblem {
  return {
    field,
    message: "promise:document.tooLong",
    values: { length: formatNumber(length), max: formatNumber(LONGEST_TEXT) },
  };
}
