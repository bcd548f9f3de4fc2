import { readChain } from "#app/features/problem/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import { settleClash } from "#app/routing/clash/settle-clash.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { PromiseItemId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { readCheckedPromise } from "../checking.ts";
import { readCauseChoices } from "../choices.ts";
import { ConfirmPage } from "../pages/ConfirmPage.tsx";
import { readItem, readPromise } from "../queries.ts";
import { remarkWords } from "../remark-words.ts";
import { itemIdOf, promiseIdOf } from "../request.ts";
import { takePromiseStep } from "../store.ts";
import { type ItemCommand, itemFields, itemForm, newItemFields } from "./form.ts";
import { ItemPage } from "./pages/ItemPage.tsx";
import { itemGroups, presentSuggestions, suggestionKey } from "./presenter.ts";
import { addItem, changeItem, moveItem, removeItem } from "./store.ts";
import { suggestFromText, withSuggestion } from "./suggestions.ts";

const action = "promise.write";

/** The items of a promise, one by one. */
export const itemRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise/ataganden/nytt", {
    action,
    audit: "PromiseRead",
    handler: (request) => showNew(request),
  }),
  staff.post("/arbeta/loften/:promise/ataganden/nytt", {
    action,
    audit: "PromiseItemAdded",
    form: itemForm,
    handler: add,
    again: showNew,
  }),
  staff.get("/arbeta/loften/:promise/ataganden/:item", {
    action,
    audit: "PromiseRead",
    handler: (request) => showItem(request),
  }),
  staff.post("/arbeta/loften/:promise/ataganden/:item", {
    action,
    audit: "PromiseItemChanged",
    form: itemForm,
    handler: save,
    again: showItem,
  }),
  staff.button("/arbeta/loften/:promise/ataganden/:item/forslag", {
    action,
    audit: "PromiseItemChanged",
    handler: takeSuggestion,
  }),
  staff.button("/arbeta/loften/:promise/ataganden/:item/upp", {
    action,
    audit: "PromiseItemMoved",
    handler: (request) => move(request, "up"),
  }),
  staff.button("/arbeta/loften/:promise/ataganden/:item/ner", {
    action,
    audit: "PromiseItemMoved",
    handler: (request) => move(request, "down"),
  }),
  staff.get("/arbeta/loften/:promise/ataganden/:item/ta-bort", {
    action,
    audit: "PromiseRead",
    handler: askToRemove,
  }),
  staff.button("/arbeta/loften/:promise/ataganden/:item/ta-bort", {
    action,
    audit: "PromiseItemRemoved",
    handler: remove,
  }),
];

async function showNew(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, query } = request;
  const id = promiseIdOf(request);
  await takePromiseStep(tx, id, "edit");
  const promise = await readPromise(tx, id);
  const first = promise.focusAreas[0];
  if (first === undefined) return redirect(`${addressOf.promise(id)}#nytt-omrade`);
  const area = promise.focusAreas.find((one) => one.id === query.get("omrade")) ?? first;
  return page(
    t("promise:item.new"),
    <ItemPage
      t={t}
      promise={promise}
      item={null}
      form={form ?? filled(newItemFields(area.id))}
      causes={await readCauseChoices(tx)}
      action={addressOf.items(id)}
      remarks={[]}
      suggestions={[]}
      chain={null}
    />,
  );
}

async function add(request: StaffRequest, command: ItemCommand): Promise<Reply> {
  const id = promiseIdOf(request);
  const item = await addItem(request.tx, id, command);
  return saved(request, item);
}

async function showItem(request: StaffRequest, form?: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const id = promiseIdOf(request);
  const { item } = await readItem(tx, id, itemIdOf(request));
  await takePromiseStep(tx, id, "edit");
  const { promise, remarks } = await readCheckedPromise(tx, id, today);
  const own = remarks.filter(
    ({ where }) =>
      where !== "promise" &&
      "item" in where &&
      promise.focusAreas[where.focusArea]?.items[where.item]?.id === item.id,
  );
  return page(
    t("promise:item.edit", { reference: item.reference }),
    <ItemPage
      t={t}
      promise={promise}
      item={item}
      form={form ?? filled(itemFields(item))}
      causes={await readCauseChoices(tx)}
      action={addressOf.item(id, item.id)}
      remarks={own.map((remark) => remarkWords(t, promise, remark))}
      suggestions={presentSuggestions(t, suggestFromText(item, promise.period))}
      chain={await readChain(tx, { itemId: item.id })}
    />,
  );
}

async function save(request: StaffRequest, command: ItemCommand, fields: Fields): Promise<Reply> {
  const { tx, t } = request;
  const id = promiseIdOf(request);
  const itemId = itemIdOf(request);
  if (await changeItem(tx, id, itemId, command)) return saved(request, itemId);
  const { promise, item } = await readItem(tx, id, itemId);
  const address = addressOf.item(id, itemId);
  const body = (
    <ClashPage
      t={t}
      action={address}
      back={address}
      groups={itemGroups(t, promise, await readCauseChoices(tx))}
      mine={settleClash(fields)}
      theirs={itemFields(item)}
      version={item.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

/** Back to the promise, or to the item once more when its text says more than its fields. */
async function saved(request: StaffRequest, itemId: PromiseItemId): Promise<Reply> {
  const id = promiseIdOf(request);
  const { promise, item } = await readItem(request.tx, id, itemId);
  const more = suggestFromText(item, promise.period).length > 0;
  return redirect(more ? addressOf.item(id, itemId) : `${addressOf.promise(id)}#a-${itemId}`, "saved", {
    item: itemId,
  });
}

async function takeSuggestion(request: StaffRequest, fields: Fields): Promise<Reply> {
  const { tx } = request;
  const id = promiseIdOf(request);
  const { promise, item } = await readItem(tx, id, itemIdOf(request));
  const chosen = suggestFromText(item, promise.period).find(
    (one) => one.field === fields.text("field") && suggestionKey(one) === fields.text("value"),
  );
  // The text has been changed meanwhile: what was confirmed is no longer what it says.
  if (chosen === undefined) throw new Conflict("the text no longer says so");
  const { id: itemId, focusAreaId, causes, version, ...content } = withSuggestion(item, chosen);
  await changeItem(tx, id, itemId, { focusAreaId, causes, version, item: content });
  return saved(request, itemId);
}

async function move(request: StaffRequest, direction: "up" | "down"): Promise<Reply> {
  const id = promiseIdOf(request);
  await moveItem(request.tx, id, itemIdOf(request), direction);
  return redirect(`${addressOf.promise(id)}#a-${itemIdOf(request)}`, "saved");
}

async function askToRemove(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const { promise, item } = await readItem(tx, promiseIdOf(request), itemIdOf(request));
  await takePromiseStep(tx, promise.id, "edit");
  const address = `${addressOf.item(promise.id, item.id)}/ta-bort`;
  const title = t("promise:item.remove", { reference: item.reference });
  return page(
    title,
    <ConfirmPage
      t={t}
      trail={[
        { href: addressOf.promise(promise.id), text: promise.title },
        { href: address, text: title },
      ]}
      title={title}
      lede={`”${item.text}” ${t("promise:item.removeLede")}`}
      action={address}
      button={t("promise:item.removeConfirm")}
      back={{ href: addressOf.promise(promise.id), text: t("promise:item.keep") }}
      removes
    />,
  );
}

async function remove(request: StaffRequest): Promise<Reply> {
  const id = promiseIdOf(request);
  await removeItem(request.tx, id, itemIdOf(request));
  return redirect(addressOf.promise(id), "removed");
}
