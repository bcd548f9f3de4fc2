import { Conflict } from "#app/platform/errors.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import { file, page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { priorityAddress } from "./addresses.ts";
import { agreementOf } from "./agreement.ts";
import { compareRounds } from "./comparison.ts";
import { RoundListPage } from "./pages/RoundListPage.tsx";
import { RoundPage } from "./pages/RoundPage.tsx";
import { readRoundBefore, readRounds } from "./queries.ts";
import { rankCandidates } from "./ranking.ts";
import { roundOf } from "./request.ts";
import { obstaclesOf } from "./round.ts";
import { swingsOf } from "./sensitivity.ts";
import { decideRound } from "./store.ts";
import { tableColumns, tableRows } from "./table-file.ts";
import { writingRoutes } from "./writing-routes.tsx";

const ROUND = `${priorityAddress.list}/:round`;

/** Rounds of priorities: list, page, table, decision; and everything that is written in them. */
export const priorityRoutes: readonly StaffRoute[] = [
  staff.get(priorityAddress.list, { action: "problem.read", audit: "PrioritiesRead", handler: showList }),
  ...writingRoutes,
  staff.get(ROUND, { action: "problem.read", audit: "PriorityRoundRead", handler: showRound }),
  staff.get(`${ROUND}/prioritering.csv`, {
    action: "problem.read",
    audit: "PrioritiesExported",
    handler: exportTable,
  }),
  staff.button(`${ROUND}/besluta`, {
    action: "priority.decide",
    audit: "PrioritiesDecided",
    handler: decide,
  }),
];

async function showList({ tx, t, may }: StaffRequest): Promise<Reply> {
  const rounds = await readRounds(tx);
  return page(t("priority:title"), <RoundListPage t={t} rounds={rounds} mayWrite={may("problem.write")} />);
}

async function showRound(request: StaffRequest): Promise<Reply> {
  const { tx, t, may } = request;
  const round = await roundOf(request);
  const before = await readRoundBefore(tx, round);
  const ranked = rankCandidates(round);
  return page(
    round.name,
    <RoundPage
      {...{ t, round, ranked }}
      swings={swingsOf(round.criteria, ranked)}
      agreement={agreementOf(round)}
      before={before === null ? null : { name: before.name, changes: compareRounds(before, round) }}
      obstacles={obstaclesOf(round)}
      mayWrite={may("problem.write") && round.decidedAt === null}
      mayDecide={may("priority.decide") && round.decidedAt === null}
    />,
  );
}

async function exportTable(request: StaffRequest): Promise<Reply> {
  const round = await roundOf(request);
  const { t } = request;
  return file(
    writeCsv(tableColumns(t, round), tableRows(t, rankCandidates(round))),
    "text/csv; charset=utf-8",
    "prioritering.csv",
  );
}

async function decide(request: StaffRequest): Promise<Reply> {
  const { tx, person, now } = request;
  const round = await roundOf(request);
  if (round.decidedAt !== null) throw new Conflict("the round is decided already");
  if (obstaclesOf(round).length > 0) throw new Conflict("the round cannot be decided yet");
  await decideRound(tx, round.id, { personId: person.id, at: now });
  return redirect(priorityAddress.round(round.id), "saved");
}
