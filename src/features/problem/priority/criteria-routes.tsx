import { type ClashGroup, ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { priorityAddress } from "./addresses.ts";
import {
  type CriteriaCommand,
  criteriaForm,
  CRITERION_FIELDS,
  fieldsOfCriteria,
  MOST_CRITERIA,
  rowField,
} from "./criteria-form.ts";
import { CriteriaFormPage } from "./pages/CriteriaFormPage.tsx";
import { criteriaLost } from "./refusals.ts";
import { openRoundOf } from "./request.ts";
import { saveCriteria, takeRound } from "./store.ts";

const CRITERIA = `${priorityAddress.list}/:round/kriterier`;

/** The criteria of a round and what each weighs. */
export const criteriaRoutes: readonly StaffRoute[] = [
  staff.get(CRITERIA, {
    action: "problem.write",
    audit: "PriorityRoundRead",
    handler: (request) => showCriteria(request, null),
  }),
  staff.post(CRITERIA, {
    action: "problem.write",
    audit: "PriorityRoundChanged",
    form: criteriaForm,
    handler: save,
    again: showCriteria,
  }),
];

async function showCriteria(request: StaffRequest, typed: TypedForm | null): Promise<Reply> {
  const { t } = request;
  const round = await openRoundOf(request);
  const form = typed ?? filled(fieldsOfCriteria(round));
  return page(t("priority:criteria.title"), <CriteriaFormPage {...{ t, round, form }} />);
}

async function save(
  request: StaffRequest,
  { version, criteria }: CriteriaCommand,
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const round = await openRoundOf(request);
  const back = priorityAddress.round(round.id);
  if (version !== round.version) {
    const groups = Array.from({ length: MOST_CRITERIA }, (_, row): ClashGroup => {
      const fields = [rowField("id", row), ...CRITERION_FIELDS.map((field) => rowField(field, row))];
      return {
        name: `rad${row}`,
        label: t("priority:criteria.row", { number: row + 1 }),
        fields,
        show: (typed) =>
          CRITERION_FIELDS.map((field) => typed.text(rowField(field, row)))
            .filter((words) => words !== "")
            .join("\n"),
      };
    });
    const theirs = fieldsOfCriteria(round);
    const action = priorityAddress.criteria(round.id);
    const body = <ClashPage {...{ t, action, groups, mine, theirs, back }} version={round.version} />;
    return page(t("common:clash.title"), body, { status: 409 });
  }
  const problems = criteriaLost(round, criteria);
  if (problems.length > 0) return toMend(await showCriteria(request, { typed: mine, problems }));
  await takeRound(tx, round.id, version);
  await saveCriteria(tx, round.id, criteria);
  return redirect(back, "saved");
}
