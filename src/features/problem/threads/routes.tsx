import { NotFound } from "#app/platform/errors.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { acceptForm } from "./form.ts";
import { AcceptPage } from "./pages/AcceptPage.tsx";
import { ThreadsPage } from "./pages/ThreadsPage.tsx";
import { readAcceptedThreads, readLooseThread, readLooseThreads } from "./queries.ts";
import { acceptThread, takeUpThread } from "./store.ts";
import { type ThreadGroup, type ThreadKind, threadKind } from "./thread.ts";

const THREAD = `${addressOf.threads}/:kind/:record`;

/** Loose threads: the list, and what may stay loose with a reason. */
export const threadRoutes: readonly StaffRoute[] = [
  staff.get(addressOf.threads, { action: "problem.read", audit: "LooseThreadsRead", handler: showThreads }),
  staff.get(THREAD, {
    action: "problem.write",
    audit: "LooseThreadsRead",
    handler: (request) => showAcceptance(request, filled()),
  }),
  staff.post(THREAD, {
    action: "problem.write",
    audit: "LooseThreadAccepted",
    form: acceptForm,
    handler: saveAcceptance,
    again: showAcceptance,
  }),
  staff.button(`${THREAD}/ta-upp`, { action: "problem.write", audit: "LooseThreadTakenUp", handler: takeUp }),
];

/** Records shown of each kind, and of one kind when it is asked for. */
const SHOWN = { each: 10, alone: 500 };

async function showThreads(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, now, query, may } = request;
  const only = threadKind(query.get("slag") ?? "")?.kind ?? null;
  const groups =
    only === null
      ? await recentThreads(request)
      : await readLooseThreads(tx, { today, now }, SHOWN.alone, [only]);
  const accepted = await readAcceptedThreads(tx, { today, now });
  return page(
    t("problem:threads.title"),
    <ThreadsPage {...{ t, groups, accepted, only }} mayAccept={may("problem.write")} />,
  );
}

/** Looks through the whole chain: kept for a minute, or until somebody changes something here. */
function recentThreads({ tx, today, now, kommun, services }: StaffRequest): Promise<readonly ThreadGroup[]> {
  const about = { space: kommun.space, what: "loose threads", day: today, now };
  return services.recent.of(about, () => readLooseThreads(tx, { today, now }, SHOWN.each));
}

async function showAcceptance(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { t } = request;
  const thread = await threadOf(request);
  return page(t("problem:threads.acceptTitle"), <AcceptPage t={t} thread={thread} form={form} />);
}

async function saveAcceptance(
  request: StaffRequest,
  { reason }: { readonly reason: string },
): Promise<Reply> {
  const { tx, person, now } = request;
  const { kind, recordId } = await threadOf(request);
  await acceptThread(tx, { kind, recordId, reason, personId: person.id, acceptedAt: now });
  return redirect(`${addressOf.threads}#godtagna`, "saved");
}

async function takeUp(request: StaffRequest): Promise<Reply> {
  const { tx, person, now, params } = request;
  await takeUpThread(tx, kindOf(request), params["record"] ?? "", { personId: person.id, at: now });
  return redirect(addressOf.threads, "saved");
}

function threadOf(request: StaffRequest) {
  const { tx, today, now, params } = request;
  return readLooseThread(tx, { today, now }, kindOf(request), params["record"] ?? "");
}

function kindOf({ params }: StaffRequest): ThreadKind {
  const known = threadKind(params["kind"] ?? "");
  if (known === null) throw new NotFound("kind of thread");
  return known.kind;
}
