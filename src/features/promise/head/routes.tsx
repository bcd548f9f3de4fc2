import { type OrganisationLine, readOrganisations } from "#app/features/organisation/index.ts";
import { type ClashGroup, ClashPage } from "#app/routing/clash/ClashPage.tsx";
import { settleClash } from "#app/routing/clash/settle-clash.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { readAgreementChoices } from "../choices.ts";
import type { EvidenceContent } from "../promise.ts";
import { readPromise, readPromiseHead } from "../queries.ts";
import { promiseIdOf } from "../request.ts";
import { takePromiseStep } from "../store.ts";
import { evidenceGroup, headGroups, partyGroup, rebasedParties } from "./clash.ts";
import {
  evidenceFields,
  evidenceForm,
  type HeadCommand,
  headFields,
  headForm,
  partiesForm,
  partyFields,
  type PartyRow,
  type RowsCommand,
} from "./form.ts";
import { EvidencePage } from "./pages/EvidencePage.tsx";
import { HeadPage } from "./pages/HeadPage.tsx";
import { PartiesPage } from "./pages/PartiesPage.tsx";
import { changeEvidence, changeHead, changeParties } from "./store.ts";

const access = { action: "promise.write", audit: "PromiseChanged" } as const;
const reading = { action: "promise.write", audit: "PromiseRead" } as const;

/** What is said of the promise as a whole, its parties and what it builds on. */
export const headRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise/om", { ...reading, handler: (request) => showHead(request) }),
  staff.post("/arbeta/loften/:promise/om", { ...access, form: headForm, handler: saveHead, again: showHead }),
  staff.get("/arbeta/loften/:promise/parter", { ...reading, handler: (request) => showParties(request) }),
  staff.post("/arbeta/loften/:promise/parter", {
    ...access,
    form: partiesForm,
    handler: saveParties,
    again: showParties,
  }),
  staff.get("/arbeta/loften/:promise/underlag", { ...reading, handler: (request) => showEvidence(request) }),
  staff.post("/arbeta/loften/:promise/underlag", {
    ...access,
    form: evidenceForm,
    handler: saveEvidence,
    again: showEvidence,
  }),
];

async function showHead(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const head = await readPromiseHead(tx, await editable(request));
  const agreements = await readAgreementChoices(tx);
  return page(
    t("promise:head.title"),
    <HeadPage t={t} head={head} form={form ?? filled(headFields(head))} agreements={agreements} />,
  );
}

async function saveHead(request: StaffRequest, command: HeadCommand, fields: Fields): Promise<Reply> {
  const { tx, t } = request;
  const id = promiseIdOf(request);
  if (await changeHead(tx, id, command)) return redirect(addressOf.promise(id), "saved");
  const groups = headGroups(t, await readAgreementChoices(tx));
  const saved = headFields(await readPromiseHead(tx, id));
  return clash(request, { action: addressOf.head(id), groups, mine: settleClash(fields), theirs: saved });
}

async function showParties(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const promise = await readPromise(tx, await editable(request));
  const organisations = await readOrganisations(tx, today);
  const shown = form ?? filled(partyFields(promise));
  return page(
    t("promise:parties.title"),
    <PartiesPage t={t} head={promise} form={shown} organisations={organisations} />,
  );
}

async function saveParties(
  request: StaffRequest,
  { rows, version }: RowsCommand<PartyRow>,
  fields: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const id = promiseIdOf(request);
  const organisations = await readOrganisations(tx, today);
  if (await changeParties(tx, id, named(rows, organisations), version))
    return redirect(addressOf.promise(id), "saved");
  const promise = await readPromise(tx, id);
  const theirs = partyFields(promise);
  const mine = rebasedParties(settleClash(fields), promise.parties);
  return clash(request, {
    action: addressOf.parties(id),
    groups: [partyGroup(t, mine, theirs)],
    mine,
    theirs,
  });
}

async function showEvidence(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const promise = await readPromise(tx, await editable(request));
  const shown = form ?? filled(evidenceFields(promise));
  return page(
    t("promise:evidence.title"),
    <EvidencePage t={t} head={promise} form={shown} known={promise.evidence.length} />,
  );
}

async function saveEvidence(
  request: StaffRequest,
  { rows, version }: RowsCommand<EvidenceContent>,
  fields: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const id = promiseIdOf(request);
  if (await changeEvidence(tx, id, rows, version)) return redirect(addressOf.promise(id), "saved");
  const theirs = evidenceFields(await readPromise(tx, id));
  const mine = settleClash(fields);
  return clash(request, {
    action: addressOf.evidence(id),
    groups: [evidenceGroup(t, mine, theirs)],
    mine,
    theirs,
  });
}

/** A page to write on is only shown while the text may be changed. */
async function editable(request: StaffRequest) {
  const id = promiseIdOf(request);
  await takePromiseStep(request.tx, id, "edit");
  return id;
}

function clash(
  request: StaffRequest,
  shown: { action: string; groups: readonly ClashGroup[]; mine: Fields; theirs: Fields },
): Reply {
  const { t } = request;
  return page(
    t("common:clash.title"),
    <ClashPage t={t} {...shown} back={shown.action} version={Number(shown.theirs.text("version"))} />,
    { status: 409 },
  );
}

/** A party without a name of its own bears its organisation's; a link to an organisation that has ended is dropped. */
function named(
  parties: readonly PartyRow[],
  organisations: readonly OrganisationLine[],
): readonly PartyRow[] {
  return parties.map((party) => {
    const organisation = organisations.find(({ id }) => id === party.organisationId);
    return {
      ...party,
      organisationId: organisation?.id ?? null,
      name: party.name || (organisation?.name ?? "–"),
    };
  });
}
