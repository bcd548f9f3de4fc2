/** Where follow-ups are reached by staff. */
export const addressOf = {
  list: "/arbeta/uppfoljningar",
  create: "/arbeta/uppfoljningar/ny",
  createFor: (promise: string): string => `/arbeta/uppfoljningar/ny?lofte=${promise}`,
  followUp: (id: string): string => `/arbeta/uppfoljningar/${id}`,
  change: (id: string): string => `/arbeta/uppfoljningar/${id}/andra`,
  item: (id: string, reference: string): string =>
    `/arbeta/uppfoljningar/${id}/atagande/${reference.replace(".", "-")}`,
  decide: (id: string): string => `/arbeta/uppfoljningar/${id}/besluta`,
  pdf: (id: string): string => `/arbeta/uppfoljningar/${id}/uppfoljning.pdf`,
} as const;

/** Where an item stands on the page of its follow-up: "l2-1". */
export function anchorOf(reference: string): string {
  return `l${reference.replace(".", "-")}`;
}
