import type { Action } from "#app/access/actions.ts";
import { confirmIdentity } from "#app/features/account/index.ts";
import { Conflict, Forbidden, NotFound } from "#app/platform/errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { filled } from "#app/routing/form-errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { EditionId, OrganisationId } from "#app/schema/tables.ts";
import {
  declineAddress,
  editionAddress,
  KIND_IN_ADDRESS,
  signAddress,
  WAITING_ADDRESS,
} from "./addresses.ts";
import { type EditionKind, shortHash } from "./edition.ts";
import { declineForm, signatureForm, type SignatureForm } from "./form.ts";
import { ConfirmPage } from "./pages/ConfirmPage.tsx";
import { DeclinePage } from "./pages/DeclinePage.tsx";
import { EditionPage } from "./pages/EditionPage.tsx";
import { OtherTextPage } from "./pages/OtherTextPage.tsx";
import { WaitingPage } from "./pages/WaitingPage.tsx";
import { presentEdition, presentWaiting } from "./presenter.ts";
import {
  type Edition,
  readAdvisers,
  readEdition,
  readEditions,
  readLogPosition,
  readOpenEditions,
} from "./queries.ts";
import { signEdition, withdrawEdition } from "./sign-edition.ts";
import { readSigningParties, readSubject, type SigningParty } from "./subject.ts";

const READ: Readonly<Record<EditionKind, Action>> = { promise: "promise.read", agreement: "agreement.read" };

/** Reading what is out for signing, and signing it. */
export const signingRoutes: readonly StaffRoute[] = [
  staff.get(WAITING_ADDRESS, { action: "promise.read", audit: "EditionRead", handler: showWaiting }),
  staff.get(`${WAITING_ADDRESS}/:edition`, {
    action: "promise.read",
    audit: "EditionRead",
    handler: showEdition,
  }),
  staff.get(`${WAITING_ADDRESS}/:edition/bekrafta`, {
    action: "promise.read",
    audit: "EditionRead",
    handler: (request) => showConfirm(request, filled()),
  }),
  ...routesOf("promise", { sign: "promise.sign", signed: "PromiseSigned", declined: "PromiseDeclined" }),
  ...routesOf("agreement", {
    sign: "agreement.sign",
    signed: "AgreementSigned",
    declined: "AgreementDeclined",
  }),
];

// Each kind has its own action and its own events in the log, and therefore its own lines.
function routesOf(
  kind: EditionKind,
  names: {
    sign: "promise.sign" | "agreement.sign";
    signed: "PromiseSigned" | "AgreementSigned";
    declined: "PromiseDeclined" | "AgreementDeclined";
  },
): readonly StaffRoute[] {
  const address = `${WAITING_ADDRESS}/:edition/${KIND_IN_ADDRESS[kind]}`;
  const organisations = (request: StaffRequest): Promise<readonly OrganisationId[]> =>
    partiesOf(request, kind);
  return [
    staff.post(address, {
      action: names.sign,
      audit: names.signed,
      organisations,
      form: signatureForm,
      handler: sign,
      again: async (request, form) => ({
        ...(await showConfirm(request, form)),
        ids: { outcome: "incomplete" },
      }),
    }),
    staff.get(`${address}/avsta`, {
      action: names.sign,
      audit: "EditionRead",
      organisations,
      handler: (request) => showDecline(request, filled()),
    }),
    staff.post(`${address}/avsta`, {
      action: names.sign,
      audit: names.declined,
      organisations,
      form: declineForm,
      handler: decline,
      again: async (request, form) => ({
        ...(await showDecline(request, form)),
        ids: { outcome: "incomplete" },
      }),
    }),
  ];
}

async function showWaiting(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const open = (await readOpenEditions(tx)).filter(({ subject }) => request.may(READ[subject.kind]));
  const lines = [];
  for (const edition of open) {
    const { title } = await readSubject(tx, edition.subject);
    lines.push(presentWaiting(t, title, edition, await readSigningParties(tx, edition.subject)));
  }
  return page(t("signing:title"), <WaitingPage t={t} lines={lines} />);
}

async function showEdition(request: StaffRequest): Promise<Reply> {
  const { tx, t, person } = request;
  const edition = await readableEdition(request);
  const { title } = await readSubject(tx, edition.subject);
  const editions = await readEditions(tx, edition.subject);
  const view = presentEdition(t, title, {
    edition,
    previous: editions.find((one) => one.seal !== null && one.number < edition.number) ?? null,
    parties: await readSigningParties(tx, edition.subject),
    position: edition.seal === null ? null : await readLogPosition(tx, edition.seal.logEntryId),
    person: person.id,
    own: signatoryFor(request),
    advisers: await readAdvisers(tx),
  });
  return page(view.title, <EditionPage t={t} view={view} address={editionAddress(edition)} />);
}

async function showConfirm(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const edition = await readableEdition(request);
  const wanted = form.typed.text("party") || (request.query.get("part") ?? "0");
  const party = (await readSigningParties(tx, edition.subject))[Number(wanted)];
  // The edition's own page says why somebody cannot sign.
  if (party === undefined || !maySign(request, edition, party)) return redirect(editionAddress(edition));
  const { title } = await readSubject(tx, edition.subject);
  const words = { number: edition.number, title, hash: shortHash(edition.sha256) };
  return page(
    t("signing:confirm.title"),
    <ConfirmPage
      t={t}
      form={form}
      action={signAddress(edition)}
      back={editionAddress(edition)}
      sha256={form.typed.text("sha256") || edition.sha256}
      party={party}
      lede={t("signing:confirm.lede", words)}
    />,
  );
}

async function sign(
  request: StaffRequest,
  signature: SignatureForm,
  fields: TypedForm["typed"],
): Promise<Reply> {
  const { tx, t, person, kommun, services, now, requestId } = request;
  const edition = await readEdition(tx, editionIdOf(request));
  const back = editionAddress(edition);
  const identity = await confirmIdentity(request, signature);
  if (!identity.ok) {
    const problems = [{ field: "password", ...identity.refusal }];
    const again = await showConfirm(request, { typed: fields, problems });
    return {
      ...again,
      ...(again.kind === "page" ? { status: 422 } : {}),
      ids: { outcome: "identity_refused" },
    };
  }
  const outcome = await signEdition(tx, {
    edition: edition.id,
    party: signature.party,
    sha256: signature.sha256,
    person,
    kommun,
    keys: services.keys,
    now,
    requestId,
  });
  const ids = { outcome, sha256: signature.sha256 };
  if (outcome === "other_text") {
    return page(t("signing:confirm.otherText"), <OtherTextPage t={t} back={back} />, { status: 409, ids });
  }
  if (outcome === "closed") throw new Conflict("edition is closed");
  return redirect(back, "saved", ids);
}

async function showDecline(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { t } = request;
  const edition = await readableEdition(request);
  if (edition.seal !== null || edition.withdrawal !== null) return redirect(editionAddress(edition));
  return page(
    t("signing:decline.title"),
    <DeclinePage t={t} form={form} action={declineAddress(edition)} back={editionAddress(edition)} />,
  );
}

async function decline(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const { tx, person, now } = request;
  const edition = await readEdition(tx, editionIdOf(request));
  await withdrawEdition(tx, { edition: edition.id, step: "decline", reason, person: person.id, now });
  return redirect(editionAddress(edition), "sent");
}

/** The edition of the address, when the person may read what it is of. */
async function readableEdition(request: StaffRequest): Promise<Edition> {
  const edition = await readEdition(request.tx, editionIdOf(request));
  if (!request.may(READ[edition.subject.kind])) throw new Forbidden(READ[edition.subject.kind]);
  return edition;
}

/** The organisations that are party to the edition of the address; not found when it is of another kind. */
async function partiesOf(request: StaffRequest, kind: EditionKind): Promise<readonly OrganisationId[]> {
  const { subject } = await readEdition(request.tx, editionIdOf(request));
  if (subject.kind !== kind) throw new NotFound("edition");
  const parties = await readSigningParties(request.tx, subject);
  return parties.flatMap(({ organisationId }) => organisationId ?? []);
}

function maySign(request: StaffRequest, edition: Edition, party: SigningParty): boolean {
  const open = edition.seal === null && edition.withdrawal === null;
  const own = party.organisationId !== null && signatoryFor(request).includes(party.organisationId);
  return open && own && !edition.signatures.some(({ position }) => position === party.position);
}

function signatoryFor({ person }: StaffRequest): readonly OrganisationId[] {
  return person.held.filter(({ role }) => role === "signatory").map(({ organisationId }) => organisationId);
}

function editionIdOf(request: StaffRequest): EditionId {
  return (request.params["edition"] ?? "") as EditionId;
}
