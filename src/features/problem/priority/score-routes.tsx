import { Invalid } from "#app/platform/errors.ts";
import { opening } from "#app/platform/language/index.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { priorityAddress } from "./addresses.ts";
import { ScoreFormPage } from "./pages/ScoreFormPage.tsx";
import { openRoundOf, scorerOf } from "./request.ts";
import type { Round } from "./round.ts";
import { fieldsOfScores, scoreField, type ScoresCommand, scoresForm } from "./score-form.ts";
import { saveScores } from "./store.ts";

const SCORES_OF_ONE = `${priorityAddress.list}/:round/betyg/:scorer`;

/** The scores of one organisation or group. */
export const scoreRoutes: readonly StaffRoute[] = [
  staff.get(SCORES_OF_ONE, {
    action: "problem.write",
    audit: "PriorityRoundRead",
    handler: (request) => showScores(request, null),
  }),
  staff.post(SCORES_OF_ONE, {
    action: "problem.write",
    audit: "PriorityScoresSet",
    form: scoresForm,
    handler: save,
    again: showScores,
  }),
];

async function showScores(request: StaffRequest, typed: TypedForm | null): Promise<Reply> {
  const { t } = request;
  const round = await openRoundOf(request);
  const scorer = scorerOf(request, round);
  const form = typed ?? filled(fieldsOfScores(round, scorer));
  const title = t("priority:scores.title", { name: scorer.name });
  return page(title, <ScoreFormPage {...{ t, title, round, scorer, form }} />);
}

async function save(request: StaffRequest, command: ScoresCommand, mine: Fields): Promise<Reply> {
  const { tx, t } = request;
  const round = await openRoundOf(request);
  const scorer = scorerOf(request, round);
  if (!command.scores.every((score) => isOf(round, score))) throw new Invalid("common:problem.unreadable");
  const back = priorityAddress.round(round.id);
  if (await saveScores(tx, scorer.id, command.version, command.scores)) return redirect(back, "saved");
  const groups = round.candidates.flatMap((candidate, place) =>
    round.criteria.map((criterion, column) => {
      const field = scoreField(candidate.id, criterion.id);
      const about = { problem: opening(candidate.statement, 60), criterion: criterion.name };
      return {
        name: `betyg${place}x${column}`,
        label: t("priority:scores.clash", about),
        fields: [field],
        show: (fields: Fields) => fields.text(field),
      };
    }),
  );
  const theirs = fieldsOfScores(round, scorer);
  const action = priorityAddress.scores(round.id, scorer.id);
  const body = <ClashPage {...{ t, action, groups, mine, theirs, back }} version={scorer.version} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

/** Scores are given to the problems of the round, on its criteria. */
function isOf(round: Round, { candidateId, criterionId }: ScoresCommand["scores"][number]): boolean {
  return (
    round.candidates.some(({ id }) => id === candidateId) &&
    round.criteria.some(({ id }) => id === criterionId)
  );
}
