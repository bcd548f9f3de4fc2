const PAUSE_MS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Offers places by what has been typed so far, a moment after the last letter. Without a network nothing happens. */
export function suggestPlaces(input: HTMLInputElement, address: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => void offer(input, address), PAUSE_MS);
}

async function offer(input: HTMLInputElement, address: string): Promise<void> {
  const query = new URLSearchParams({ sok: input.value });
  const answer = await ask<{ places: string[] }>(`${address}/platser?${query}`);
  if (answer !== null) listOf(input).replaceChildren(...answer.places.map((name) => new Option(name, name)));
}

/** Hints at events that may be the same as the one being written. */
export async function hintSimilar(event: HTMLFieldSetElement, address: string, hint: string): Promise<void> {
  const value = (name: string): string =>
    event.querySelector<HTMLInputElement>(`[name$="-${name}"]`)?.value ?? "";
  const asked = Object.fromEntries(
    ["category", "day", "clock", "placeText", "longitude", "latitude"].map((name) => [name, value(name)]),
  );
  if (asked["category"] === "" || (asked["placeText"] === "" && asked["longitude"] === "")) return;
  const answer = await ask<{ similar: string[] }>(`${address}/liknande?${new URLSearchParams(asked)}`);
  if (answer === null) return;
  const said = event.querySelector("[data-similar]") ?? event.appendChild(document.createElement("p"));
  said.setAttribute("data-similar", "");
  said.setAttribute("role", "status");
  said.textContent = answer.similar.length === 0 ? "" : `${hint} ${answer.similar.join("; ")}`;
}

function listOf(input: HTMLInputElement): HTMLDataListElement {
  const id = `${input.id}-platser`;
  const known = document.getElementById(id);
  if (known instanceof HTMLDataListElement) return known;
  const list = document.createElement("datalist");
  list.id = id;
  input.after(list);
  input.setAttribute("list", id);
  return list;
}

async function ask<Answer>(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address, { redirect: "manual", credentials: "same-origin" });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
