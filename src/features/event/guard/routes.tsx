import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { NAMES } from "../addresses.ts";
import { namesForm } from "./form.ts";
import { readGuardedNames, saveGuardedNames } from "./names.ts";
import { NamesPage } from "./pages/NamesPage.tsx";

/** The names that the personal-data guard asks about. */
export const guardRoutes: readonly StaffRoute[] = [
  staff.get(NAMES, {
    action: "event.configure",
    audit: "GuardedNamesRead",
    handler: async (request) => {
      const names = await readGuardedNames(request.tx);
      return showNames(request, filled(fieldsOf({ names: names.join("\n") })));
    },
  }),
  staff.post(NAMES, {
    action: "event.configure",
    audit: "GuardedNamesChanged",
    form: namesForm,
    handler: async ({ tx }, names) => {
      await saveGuardedNames(tx, names);
      return redirect(NAMES, "saved");
    },
    again: showNames,
  }),
];

async function showNames({ t }: StaffRequest, form: TypedForm): Promise<Reply> {
  return page(t("event:names.title"), <NamesPage t={t} form={form} />);
}
