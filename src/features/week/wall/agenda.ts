/** The fixed agenda of the weekly meeting, by the names its points have in addresses. */
export const AGENDA = ["laget", "nytt", "uppfoljning", "prioriteringar", "insatser"] as const;
/** One of its points. */
export type AgendaPoint = (typeof AGENDA)[number];

/** The point that an address asks for; the first when it is none. */
export function pointIn(query: URLSearchParams): AgendaPoint {
  return AGENDA.find((point) => point === query.get("punkt")) ?? AGENDA[0];
}

/** The point before and the point after. */
export function neighboursOf(point: AgendaPoint): {
  readonly previous: AgendaPoint | null;
  readonly next: AgendaPoint | null;
} {
  const place = AGENDA.indexOf(point);
  return { previous: AGENDA[place - 1] ?? null, next: AGENDA[place + 1] ?? null };
}
