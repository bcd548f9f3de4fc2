import type { Entry } from "./queue.ts";
import type { Texts } from "./texts.ts";

/** What can be done with an entry in the list. */
export interface EntryDoings {
  open(entry: Entry): void;
  discard(entry: Entry): void;
  sendNew(entry: Entry): void;
}

/** Shows what lies in this browser: how many sendings wait, and each that needs somebody. */
export class WaitingList {
  readonly #said: Element;
  readonly #list: HTMLElement;
  readonly #texts: Texts;

  constructor(holder: HTMLElement, texts: Texts) {
    this.#said = holder.querySelector("[data-said]") as Element;
    this.#list = holder.querySelector("[data-entries]") as HTMLElement;
    this.#texts = texts;
  }

  /** A sentence that screen readers read at once; with a link when something is to be done elsewhere. */
  say(sentences: readonly string[], link?: { readonly href: string; readonly text: string }): void {
    const said = sentences.filter((one) => one !== "").join(" ");
    // Saying the same again would read it aloud again.
    if (this.#said.textContent !== said + (link === undefined ? "" : ` ${link.text}`)) {
      this.#said.replaceChildren(said, ...(link === undefined ? [] : [" ", anchor(link.href, link.text)]));
    }
  }

  /** How many wait to be sent, in words; empty when none does. */
  countWords(entries: readonly Entry[]): string {
    const waiting = entries.filter(({ state }) => state === "waiting").length;
    if (waiting === 0) return "";
    return waiting === 1 ? this.#texts.waitingOne : this.#texts.waitingMany.replace("#", String(waiting));
  }

  /** The entries that need somebody: what is wrong, and what can be done. */
  show(entries: readonly Entry[], doings: EntryDoings): void {
    const needing = entries.filter(({ state }) => state === "refused" || state === "clash");
    this.#list.hidden = needing.length === 0;
    this.#list.replaceChildren(...needing.map((entry) => this.#line(entry, doings)));
  }

  #line(entry: Entry, doings: EntryDoings): HTMLElement {
    const texts = this.#texts;
    const line = document.createElement("li");
    const count = Number(entry.fields.find(([name]) => name === "events")?.[1] ?? "1");
    const what = count === 1 ? texts.entryOne : texts.entryMany.replace("#", String(count));
    const why = entry.state === "clash" ? [texts.clash] : [texts.refused, ...entry.reasons];
    line.append(`${what}. ${why.join(" ")} `);
    if (entry.state === "clash") {
      line.append(
        anchor(entry.address, texts.clashLink),
        " ",
        button(texts.sendNew, () => doings.sendNew(entry)),
      );
    }
    line.append(
      button(texts.open, () => doings.open(entry)),
      " ",
      button(texts.discard, () => doings.discard(entry)),
    );
    return line;
  }
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ds-button";
  made.dataset["variant"] = "tertiary";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}
