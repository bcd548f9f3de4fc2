import { Invalid } from "#app/platform/errors.ts";
import { opening } from "#app/platform/language/index.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { priorityAddress } from "./addresses.ts";
import { type ChoiceCommand, choiceField, choiceForm, fieldsOfChoice } from "./choice-form.ts";
import { ChoiceFormPage } from "./pages/ChoiceFormPage.tsx";
import { rankCandidates } from "./ranking.ts";
import { tooManyChosen } from "./refusals.ts";
import { openRoundOf } from "./request.ts";
import { saveChoices, takeRound } from "./store.ts";

const CHOICE = `${priorityAddress.list}/:round/val`;

/** The forced short list: which problems are chosen, and a reason for each. */
export const choiceRoutes: readonly StaffRoute[] = [
  staff.get(CHOICE, {
    action: "problem.write",
    audit: "PriorityRoundRead",
    handler: (request) => showChoice(request, null),
  }),
  staff.post(CHOICE, {
    action: "problem.write",
    audit: "PriorityChoiceMade",
    form: choiceForm,
    handler: save,
    again: showChoice,
  }),
];

async function showChoice(request: StaffRequest, typed: TypedForm | null): Promise<Reply> {
  const { t } = request;
  const round = await openRoundOf(request);
  const ranked = rankCandidates(round);
  const form = typed ?? filled(fieldsOfChoice(round));
  return page(t("priority:choice.title"), <ChoiceFormPage {...{ t, round, ranked, form }} />);
}

async function save(request: StaffRequest, command: ChoiceCommand, mine: Fields): Promise<Reply> {
  const { tx, t } = request;
  const round = await openRoundOf(request);
  const known = new Set(round.candidates.map(({ id }) => id));
  if (!command.choices.every(({ candidateId }) => known.has(candidateId)))
    throw new Invalid("common:problem.unreadable");
  const back = priorityAddress.round(round.id);
  if (command.version !== round.version) {
    const groups = round.candidates.map(({ id, statement }, place) => ({
      name: `val${place}`,
      label: opening(statement, 80),
      fields: [choiceField.chosen(id), choiceField.reason(id)],
      show: (fields: Fields) =>
        t("priority:choice.clash", {
          chosen: t(
            fields.text(choiceField.chosen(id)) === "ja" ? "priority:chosen" : "priority:choice.notChosen",
          ),
          reason: fields.text(choiceField.reason(id)),
        }),
    }));
    const theirs = fieldsOfChoice(round);
    const action = priorityAddress.choice(round.id);
    const body = <ClashPage {...{ t, action, groups, mine, theirs, back }} version={round.version} />;
    return page(t("common:clash.title"), body, { status: 409 });
  }
  const problems = tooManyChosen(round, command.choices);
  if (problems.length > 0) return toMend(await showChoice(request, { typed: mine, problems }));
  await takeRound(tx, round.id, command.version);
  await saveChoices(tx, command.choices);
  return redirect(back, "saved");
}
