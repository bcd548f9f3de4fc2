import { Conflict } from "#app/platform/errors.ts";
import { ClashPage, type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import { CATEGORIES } from "../addresses.ts";
import { pathWords, possibleParents } from "./category.ts";
import { categoryForm, fieldsOfCategory, newCategoryForm } from "./form.ts";
import { CategoryFormPage } from "./pages/CategoryFormPage.tsx";
import { CategoryListPage } from "./pages/CategoryListPage.tsx";
import { listCategories, readCategory } from "./queries.ts";
import { STARTING_TREE } from "./starting-tree.ts";
import {
  addCategory,
  addTree,
  type CategoryText,
  changeCategory,
  closeCategory,
  moveCategory,
} from "./store.ts";

const configure = { action: "event.configure" } as const;

/** The tree of categories: look, add, rename, move, close. */
export const categoryRoutes: readonly StaffRoute[] = [
  staff.get(CATEGORIES, {
    ...configure,
    audit: "EventCategoriesRead",
    handler: async ({ tx, t, today }) =>
      page(
        t("event:category.title"),
        <CategoryListPage t={t} categories={await listCategories(tx, today)} />,
      ),
  }),
  staff.button(`${CATEGORIES}/forslag`, {
    ...configure,
    audit: "EventCategoriesAdded",
    handler: takeStartingTree,
  }),
  staff.get(`${CATEGORIES}/ny`, {
    ...configure,
    audit: "EventCategoriesRead",
    handler: (request) => showNew(request, filled()),
  }),
  staff.post(`${CATEGORIES}/ny`, {
    ...configure,
    audit: "EventCategoryAdded",
    form: newCategoryForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${CATEGORIES}/:category/andra`, {
    ...configure,
    audit: "EventCategoriesRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${CATEGORIES}/:category/andra`, {
    ...configure,
    audit: "EventCategoryChanged",
    form: categoryForm,
    handler: saveChange,
    again: showChange,
  }),
  step("upp", ({ tx }, id) => moveCategory(tx, id, -1)),
  step("ner", ({ tx }, id) => moveCategory(tx, id, 1)),
  step("stang", ({ tx, today }, id) => closeCategory(tx, id, today)),
  step("oppna", ({ tx }, id) => closeCategory(tx, id, null)),
];

function step(
  name: string,
  change: (request: StaffRequest, id: EventCategoryId) => Promise<void>,
): StaffRoute {
  return staff.button(`${CATEGORIES}/:category/${name}`, {
    ...configure,
    audit: "EventCategoryChanged",
    handler: async (request) => {
      const { category } = await readCategory(request.tx, categoryOf(request), request.today);
      await change(request, category.id);
      return redirect(`${CATEGORIES}#kategori-${category.id}`, "saved");
    },
  });
}

async function takeStartingTree({ tx, today }: StaffRequest): Promise<Reply> {
  if ((await listCategories(tx, today)).length > 0) throw new Conflict("there are categories already");
  await addTree(tx, STARTING_TREE);
  return redirect(CATEGORIES, "saved");
}

async function showNew({ tx, t, today }: StaffRequest, form: TypedForm): Promise<Reply> {
  const parents = possibleParents(await listCategories(tx, today), null);
  const title = t("event:category.new");
  return page(title, <CategoryFormPage {...{ t, title, form, parents }} action={`${CATEGORIES}/ny`} />);
}

async function saveNew(request: StaffRequest, text: CategoryText, typed: Fields): Promise<Reply> {
  const parents = possibleParents(await listCategories(request.tx, request.today), null);
  if (!mayLieUnder(text, parents)) return toMend(await showNew(request, wrongParent(typed)));
  const category = await addCategory(request.tx, text);
  return redirect(`${CATEGORIES}#kategori-${category}`, "saved", { category });
}

async function showChange(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t, today } = request;
  const { category, categories } = await readCategory(tx, categoryOf(request), today);
  const parents = possibleParents(categories, category.id);
  const title = t("event:category.change");
  const action = `${CATEGORIES}/${category.id}/andra`;
  const shown = form ?? filled(fieldsOfCategory(category));
  return page(title, <CategoryFormPage {...{ t, title, action, parents }} form={shown} />);
}

async function saveChange(
  request: StaffRequest,
  { version, ...text }: CategoryText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const { category, categories } = await readCategory(tx, categoryOf(request), today);
  if (!mayLieUnder(text, possibleParents(categories, category.id))) {
    return toMend(await showChange(request, wrongParent(mine)));
  }
  if (await changeCategory(tx, category.id, version, text)) {
    return redirect(`${CATEGORIES}#kategori-${category.id}`, "saved");
  }
  const nameOf = (id: string): string => pathWords(categories.find((one) => one.id === id)?.path ?? []);
  const under: ClashGroup = {
    name: "parentId",
    label: t("event:category.under"),
    fields: ["parentId"],
    show: (fields) => nameOf(fields.text("parentId")),
  };
  const groups = [
    plainGroup("name", t("event:category.name")),
    plainGroup("explanation", t("event:category.explanation")),
    under,
  ];
  const body = (
    <ClashPage
      {...{ t, groups, mine }}
      action={`${CATEGORIES}/${category.id}/andra`}
      back={CATEGORIES}
      theirs={fieldsOfCategory(category)}
      version={category.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

function mayLieUnder(
  { parentId }: CategoryText,
  parents: readonly { readonly id: EventCategoryId }[],
): boolean {
  return parentId === null || parents.some(({ id }) => id === parentId);
}

function wrongParent(typed: Fields): TypedForm {
  return { typed, problems: [{ field: "parentId", message: "common:form.choice" }] };
}

function categoryOf({ params }: StaffRequest): EventCategoryId {
  return (params["category"] ?? "") as EventCategoryId;
}
