import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "./addresses.ts";
import { readChain } from "./chain/queries.ts";
import { countPlaces } from "./drawing/queries.ts";
import { fieldsOfProblem, newProblemForm, problemForm } from "./form.ts";
import { ProblemFormPage } from "./pages/ProblemFormPage.tsx";
import { ProblemListPage } from "./pages/ProblemListPage.tsx";
import { ProblemPage } from "./pages/ProblemPage.tsx";
import type { ProblemText } from "./problem.ts";
import { readPriorities } from "./priority/queries.ts";
import { readProblem, readProblems } from "./queries.ts";
import { problemOf } from "./request.ts";
import { addProblem, changeProblem, closeProblem } from "./store.ts";

/** Problems: list, page, new, changed, put aside. */
export const recordRoutes: readonly StaffRoute[] = [
  staff.get(addressOf.list, { action: "problem.read", audit: "ProblemsRead", handler: showList }),
  staff.get(`${addressOf.list}/ny`, {
    action: "problem.write",
    audit: "ProblemsRead",
    handler: (request) => showNew(request, filled()),
  }),
  staff.post(`${addressOf.list}/ny`, {
    action: "problem.write",
    audit: "ProblemAdded",
    form: newProblemForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${addressOf.list}/:id`, { action: "problem.read", audit: "ProblemRead", handler: showProblem }),
  staff.get(`${addressOf.list}/:id/andra`, {
    action: "problem.write",
    audit: "ProblemRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${addressOf.list}/:id/andra`, {
    action: "problem.write",
    audit: "ProblemChanged",
    form: problemForm,
    handler: saveChange,
    again: showChange,
  }),
  staff.button(`${addressOf.list}/:id/avsluta`, {
    action: "problem.write",
    audit: "ProblemChanged",
    handler: (request) => close(request, request.now),
  }),
  staff.button(`${addressOf.list}/:id/ateruppta`, {
    action: "problem.write",
    audit: "ProblemChanged",
    handler: (request) => close(request, null),
  }),
];

async function showList({ tx, t, may, query }: StaffRequest): Promise<Reply> {
  const problems = await readProblems(tx);
  const priorities = await readPriorities(tx);
  const onlyChosen = query.get("visa") === "prioriterade";
  return page(
    t("problem:title"),
    <ProblemListPage {...{ t, problems, priorities, onlyChosen }} mayWrite={may("problem.write")} />,
  );
}

async function showProblem(request: StaffRequest): Promise<Reply> {
  const { tx, t, may } = request;
  const problem = await readProblem(tx, problemOf(request));
  const chain = await readChain(tx, { problemId: problem.id });
  const drawn = await countPlaces(tx, problem.id);
  const priorities = await readPriorities(tx);
  return page(
    problem.statement,
    <ProblemPage {...{ t, problem, chain, drawn, priorities }} mayWrite={may("problem.write")} />,
  );
}

async function showNew({ t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const title = t("problem:form.newTitle");
  const action = `${addressOf.list}/ny`;
  return page(title, <ProblemFormPage {...{ t, title, action, form }} back={addressOf.list} />);
}

async function saveNew({ tx }: StaffRequest, text: ProblemText): Promise<Reply> {
  const id = await addProblem(tx, text);
  return redirect(addressOf.problem(id), "saved", { problem: id });
}

async function showChange(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const problem = await readProblem(tx, problemOf(request));
  const title = t("problem:form.changeTitle");
  const back = addressOf.problem(problem.id);
  const shown = form ?? filled(fieldsOfProblem(problem, problem.version));
  return page(title, <ProblemFormPage {...{ t, title, back }} action={`${back}/andra`} form={shown} />);
}

async function saveChange(
  request: StaffRequest,
  { version, ...text }: ProblemText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const problem = await readProblem(tx, problemOf(request));
  const back = addressOf.problem(problem.id);
  if (await changeProblem(tx, problem.id, version, text)) return redirect(back, "saved");
  const groups = [
    plainGroup("statement", t("problem:form.statement")),
    plainGroup("source", t("problem:form.source")),
    plainGroup("sourceDay", t("problem:form.sourceDay")),
    plainGroup("place", t("problem:form.place")),
  ];
  const theirs = fieldsOfProblem(problem, problem.version);
  const body = (
    <ClashPage {...{ t, groups, mine, theirs, back }} action={`${back}/andra`} version={problem.version} />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

async function close(request: StaffRequest, at: Date | null): Promise<Reply> {
  const { id } = await readProblem(request.tx, problemOf(request));
  await closeProblem(request.tx, id, at);
  return redirect(addressOf.problem(id), "saved");
}
