import { readEditions } from "#app/features/signing/index.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { FocusAreaId } from "#app/schema/tables.ts";
import { readCheckedPromise } from "../checking.ts";
import { stepsFor } from "../promise-status.ts";
import { promiseIdOf } from "../request.ts";
import { stateOf } from "../working-text.ts";
import { OverviewPage } from "./pages/OverviewPage.tsx";
import { nextStep, presentOverview } from "./presenter.ts";
import { presentSignatures } from "./signatures.ts";

/** The page of one promise, also with a form on it that has to be mended. */
export async function showOverview(
  request: StaffRequest,
  areaForm: TypedForm = filled(),
  renaming?: { readonly areaId: FocusAreaId; readonly form: TypedForm },
): Promise<Reply> {
  const { tx, t, today, person } = request;
  const { promise, predecessor, remarks } = await readCheckedPromise(tx, promiseIdOf(request), today);
  const steps = stepsFor(person.held, stateOf(promise));
  const editions = await readEditions(tx, { kind: "promise", id: promise.id });
  return page(
    promise.title,
    <OverviewPage
      t={t}
      promiseId={promise.id}
      view={presentOverview(t, promise, remarks, predecessor)}
      next={nextStep(t, promise, steps)}
      mayEdit={steps.includes("edit")}
      mayMeasure={promise.status === "in_force" && request.may("measure.write")}
      areaForm={areaForm}
      renaming={renaming}
      {...presentSignatures(t, promise, editions)}
    />,
  );
}
