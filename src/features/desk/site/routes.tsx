import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { REACHED } from "./contact.ts";
import { fieldsOfContact, type SiteCommand, siteForm } from "./form.ts";
import { SitePage } from "./pages/SitePage.tsx";
import { publishContact, readContact } from "./store.ts";

const ADDRESS = "/arbeta/webbplats";

/** The settings of the public site: how residents reach those who answer. */
export const siteSettingRoutes: readonly StaffRoute[] = [
  staff.get(ADDRESS, { action: "site.change", audit: "SiteRead", handler: showSite }),
  staff.post(ADDRESS, {
    action: "site.change",
    audit: "SiteChanged",
    form: siteForm,
    handler: saveSite,
    again: show,
  }),
];

async function showSite(request: StaffRequest): Promise<Reply> {
  const { contact, version } = await readContact(request.tx);
  return show(request, filled(fieldsOfContact(contact, version)));
}

async function show({ t }: StaffRequest, form: TypedForm): Promise<Reply> {
  return page(t("desk:site.title"), <SitePage t={t} form={form} />);
}

async function saveSite(
  { tx, t, now }: StaffRequest,
  { contact, version }: SiteCommand,
  mine: Fields,
): Promise<Reply> {
  if (await publishContact(tx, contact, { version, now })) return redirect(ADDRESS, "saved");
  const saved = await readContact(tx);
  const theirs = fieldsOfContact(saved.contact, saved.version);
  const groups = REACHED.flatMap((who) => [
    plainGroup(`${who}Title`, `${t(`desk:site.${who}`)}: ${t("desk:site.titleLabel")}`),
    plainGroup(`${who}Phone`, `${t(`desk:site.${who}`)}: ${t("desk:site.phone")}`),
    plainGroup(`${who}Email`, `${t(`desk:site.${who}`)}: ${t("desk:site.email")}`),
  ]);
  const body = (
    <ClashPage {...{ t, groups, mine, theirs }} action={ADDRESS} back={ADDRESS} version={saved.version} />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}
