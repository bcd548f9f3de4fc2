import type { Entry } from "./queue.ts";

/** The form of events as the island handles it: it can grow, shrink, be read and be filled without the server. */
export class EventForm {
  readonly element: HTMLFormElement;
  readonly #pattern: HTMLTemplateElement;

  constructor(element: HTMLFormElement, pattern: HTMLTemplateElement) {
    this.element = element;
    this.#pattern = pattern;
  }

  get key(): string {
    return this.#input("requestKey").value;
  }

  /** How many events it holds. */
  get count(): number {
    return this.#events().length;
  }

  /** A form for something new: its own key, the day it is now. */
  startAnew(): void {
    for (const event of this.#events().slice(1)) event.remove();
    this.element.reset();
    for (const input of this.element.querySelectorAll<HTMLInputElement>("[type=hidden][name^=e0-]"))
      input.value = "";
    this.#input("requestKey").value = newKey();
    this.#noteCount();
    this.useToday();
  }

  /** The page may have been kept for days: it shall not offer another day than today. */
  useToday(): void {
    const today = new Date();
    const two = (number: number): string => String(number).padStart(2, "0");
    const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
    for (const root of [this.element, this.#pattern.content]) {
      for (const input of root.querySelectorAll<HTMLInputElement>('input[type="date"][name$="-day"]')) {
        input.max = day;
        input.defaultValue = day;
        input.value = day;
      }
    }
  }

  /** One more event, empty. */
  add(): HTMLFieldSetElement {
    const index = this.count;
    const holder = document.createElement("template");
    holder.innerHTML = this.#pattern.innerHTML
      .replaceAll("eNR-", `e${index}-`)
      .replaceAll('value="NR"', `value="${index}"`)
      .replaceAll(/\bNR\b/g, String(index + 1));
    this.#events()[index - 1]?.after(holder.content);
    this.#noteCount();
    const added = this.#events()[index] as HTMLFieldSetElement;
    added.querySelector<HTMLElement>("select")?.focus();
    return added;
  }

  /** Takes an event away; those after it move up. */
  remove(index: number): void {
    this.#events()[index]?.remove();
    this.#events().forEach((event, place) => renumber(event, place));
    this.#noteCount();
    this.#events()[Math.max(0, index - 1)]?.querySelector<HTMLElement>("select")?.focus();
  }

  /** Everything typed and chosen. */
  read(): Pick<Entry, "fields" | "files"> {
    const fields: (readonly [string, string])[] = [];
    const files: (readonly [string, File])[] = [];
    for (const [name, value] of new FormData(this.element)) {
      if (typeof value === "string") fields.push([name, value]);
      else if (value.size > 0) files.push([name, value]);
    }
    return { fields, files };
  }

  /** Fills the form with an entry, photos too. */
  fill({ fields, files, key }: Entry): void {
    this.startAnew();
    const wanted = Number(fields.find(([name]) => name === "events")?.[1] ?? "1");
    while (this.count < wanted) this.add();
    for (const [name, value] of fields) {
      for (const element of this.element.querySelectorAll(`[name="${CSS.escape(name)}"]`))
        write(element, value);
    }
    for (const [name, file] of files) {
      const input = this.element.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
      const transfer = new DataTransfer();
      transfer.items.add(file);
      if (input !== null) input.files = transfer.files;
    }
    for (const details of this.element.querySelectorAll("details")) {
      details.open = [...details.querySelectorAll<HTMLInputElement>("input")].some(isFilled);
    }
    this.#input("requestKey").value = key;
    this.#noteCount();
  }

  /** Whether something has been written that one would not want to write again. */
  hasSomething(): boolean {
    const kept = '[name$="-category"], [name$="-text"], [name$="-placeText"], [name$="-wanted"]';
    return [...this.element.querySelectorAll<HTMLInputElement>(kept)].some(
      ({ value }) => value.trim() !== "",
    );
  }

  #events(): HTMLFieldSetElement[] {
    return [...this.element.querySelectorAll<HTMLFieldSetElement>(":scope > fieldset")];
  }

  #input(name: string): HTMLInputElement {
    return this.element.querySelector<HTMLInputElement>(`:scope > [name="${name}"]`) as HTMLInputElement;
  }

  #noteCount(): void {
    this.#input("events").value = String(this.count);
  }
}

/** A key that no other sending has. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function isFilled({ type, value, checked, defaultChecked, files }: HTMLInputElement): boolean {
  if (type === "radio" || type === "checkbox") return checked !== defaultChecked;
  if (type === "file") return (files?.length ?? 0) > 0;
  return value !== "";
}

function write(element: Element, value: string): void {
  if (element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox")) {
    if (element.value === value) element.checked = true;
  } else if (element instanceof HTMLInputElement && element.type === "file") {
    // What a browser keeps of a file is not its name.
  } else if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  ) {
    element.value = value;
  }
}

const NUMBERED = ["name", "id", "for", "aria-describedby", "list"];

function renumber(event: HTMLFieldSetElement, place: number): void {
  for (const element of event.querySelectorAll("*")) {
    for (const name of NUMBERED) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replaceAll(/(^|\s)e\d+-/g, `$1e${place}-`));
    }
    if (element instanceof HTMLButtonElement && element.name === "remove") {
      element.value = String(place);
      element.textContent = (element.textContent ?? "").replace(/\d+/, String(place + 1));
    }
  }
  const legend = event.querySelector("legend");
  if (legend !== null) legend.textContent = (legend.textContent ?? "").replace(/\d+/, String(place + 1));
}
