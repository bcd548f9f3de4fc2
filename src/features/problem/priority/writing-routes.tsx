import { readOrganisations } from "#app/features/organisation/index.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { ProblemLine } from "../problem.ts";
import { readProblems } from "../queries.ts";
import { priorityAddress } from "./addresses.ts";
import { choiceRoutes } from "./choice-routes.tsx";
import { criteriaRoutes } from "./criteria-routes.tsx";
import { fieldsOfRound, newRoundForm, type RoundCommand, roundForm } from "./form.ts";
import { RoundFormPage } from "./pages/RoundFormPage.tsx";
import { readRound, readRounds } from "./queries.ts";
import { membersLost } from "./refusals.ts";
import { openRoundOf } from "./request.ts";
import { MOST } from "./round.ts";
import { scoreRoutes } from "./score-routes.tsx";
import { STARTING_CRITERIA } from "./starting-criteria.ts";
import { addRound, saveMembers, takeRound } from "./store.ts";

const ROUND = `${priorityAddress.list}/:round`;

/** What is written in a round: itself, its criteria, scores and choice. */
export const writingRoutes: readonly StaffRoute[] = [
  staff.get(priorityAddress.fresh, {
    action: "problem.write",
    audit: "PrioritiesRead",
    handler: async (request) => showNew(request, await emptyForm(request)),
  }),
  staff.post(priorityAddress.fresh, {
    action: "problem.write",
    audit: "PriorityRoundAdded",
    form: newRoundForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${ROUND}/andra`, {
    action: "problem.write",
    audit: "PriorityRoundRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${ROUND}/andra`, {
    action: "problem.write",
    audit: "PriorityRoundChanged",
    form: roundForm,
    handler: saveChange,
    again: showChange,
  }),
  ...criteriaRoutes,
  ...scoreRoutes,
  ...choiceRoutes,
];

/** All open problems, scored by those who did it last time, the first time by kommun and police. */
async function emptyForm({ tx, today }: StaffRequest): Promise<TypedForm> {
  const [last] = await readRounds(tx);
  const scored =
    last === undefined ? await readOrganisations(tx, today) : (await readRound(tx, last.id)).scorers;
  const scorers = scored.filter((one) => !("kind" in one) || one.kind !== "other").map(({ name }) => name);
  const problems = (await readProblems(tx)).filter(({ closedAt }) => closedAt === null);
  return filled(
    fieldsOf({
      day: today,
      most: String(MOST.usual),
      scorers: scorers.join("\n"),
      problem: problems.map(({ id }) => id),
    }),
  );
}

async function showNew({ tx, t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const title = t("priority:form.newTitle");
  const problems = openOnes(await readProblems(tx), form.typed);
  const action = priorityAddress.fresh;
  return page(title, <RoundFormPage {...{ t, title, action, problems, form }} back={priorityAddress.list} />);
}

async function saveNew({ tx }: StaffRequest, { text, members }: RoundCommand): Promise<Reply> {
  const [last] = await readRounds(tx);
  const criteria = last === undefined ? STARTING_CRITERIA : (await readRound(tx, last.id)).criteria;
  const texts = criteria.map(({ name, question, weight, lowWord, highWord }) => ({
    ...{ name, question, weight, lowWord, highWord },
  }));
  const round = await addRound(tx, text, members, texts);
  return redirect(priorityAddress.round(round), "saved", { round });
}

async function showChange(request: StaffRequest, typed: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const round = await openRoundOf(request);
  const form = typed ?? filled(fieldsOfRound(round));
  const title = t("priority:form.changeTitle");
  const problems = openOnes(await readProblems(tx), form.typed);
  const action = priorityAddress.change(round.id);
  const back = priorityAddress.round(round.id);
  return page(title, <RoundFormPage {...{ t, title, action, problems, form, back }} />);
}

async function saveChange(
  request: StaffRequest,
  command: RoundCommand & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const round = await openRoundOf(request);
  const back = priorityAddress.round(round.id);
  if (command.version !== round.version) {
    const statements = new Map(
      (await readProblems(tx)).map(({ id, statement }) => [id as string, statement]),
    );
    const groups = [
      plainGroup("name", t("priority:form.name")),
      plainGroup("day", t("priority:form.day")),
      plainGroup("meeting", t("priority:form.meeting")),
      plainGroup("most", t("priority:form.most")),
      plainGroup("scorers", t("priority:form.scorers")),
      {
        ...{ name: "problem", label: t("priority:form.problem"), fields: ["problem"] },
        show: (fields: Fields) =>
          fields
            .all("problem")
            .map((id) => statements.get(id) ?? "")
            .join("\n"),
      },
    ];
    const theirs = fieldsOfRound(round);
    const action = priorityAddress.change(round.id);
    const body = <ClashPage {...{ t, action, groups, mine, theirs, back }} version={round.version} />;
    return page(t("common:clash.title"), body, { status: 409 });
  }
  const problems = membersLost(round, command);
  if (problems.length > 0) return toMend(await showChange(request, { typed: mine, problems }));
  await takeRound(tx, round.id, command.version, command.text);
  await saveMembers(tx, round.id, command.members);
  return redirect(back, "saved");
}

/** Problems that are worked on, and those of the round that have been put aside since. */
function openOnes(problems: readonly ProblemLine[], typed: Fields): readonly ProblemLine[] {
  return problems.filter(({ id, closedAt }) => closedAt === null || typed.all("problem").includes(id));
}
