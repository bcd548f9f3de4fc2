/**
 * The report page on a phone without a network: what is sent lies in this browser until the server has it, goes
 * out by itself, and is taken once. The page works without this script.
 */
import { alone } from "./report-events/alone.ts";
import { EventForm, newKey } from "./report-events/event-form.ts";
import { answerPosition, forgetPositions } from "./report-events/position.ts";
import { type Entry, entriesOf, find, forget, keep } from "./report-events/queue.ts";
import { send } from "./report-events/send.ts";
import { keepShell } from "./report-events/shell.ts";
import { hintSimilar, suggestPlaces } from "./report-events/suggest.ts";
import type { Texts } from "./report-events/texts.ts";
import { WaitingList } from "./report-events/waiting.ts";

/** A network that has just come back is often not there yet: soon again at first, then more seldom. */
const SOONEST_MS = 1000;
const LATEST_MS = 30_000;
const DRAFT_MS = 600;

const holder = document.querySelector<HTMLElement>("[data-waiting]");
const pattern = document.querySelector<HTMLTemplateElement>("[data-event-pattern]");
if (holder !== null && pattern !== null) start(holder, pattern);

function start(place: HTMLElement, template: HTMLTemplateElement): void {
  const { person = "", address = "", worker = "", mending = "", texts: said = "{}" } = place.dataset;
  const texts = JSON.parse(said) as Texts;
  const list = new WaitingList(place, texts);
  const found = document.querySelector<HTMLFormElement>(`form[action="${address}"]`);
  if (found === null) return;
  const form = new EventForm(found, template);
  const nothing = document.querySelector<HTMLFormElement>(`form[action="${address}/inget"]`);
  let signedOut = false;
  let pause = SOONEST_MS;
  let laterTimer: ReturnType<typeof setTimeout> | undefined;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;

  const entryOf = (key: string, state: Entry["state"], content: Pick<Entry, "fields" | "files">): Entry => ({
    ...content,
    key,
    person,
    state,
    writtenAt: new Date().toISOString(),
    reasons: [],
    address: "",
  });

  /** The photo of a form that came back from the server lies there for a day only; here it lies until it is sent. */
  const withKeptFiles = async (entry: Entry): Promise<Entry> => {
    const before = await find(entry.key);
    const kept = (before?.files ?? []).filter(
      ([name]) =>
        !entry.files.some(([other]) => other === name) &&
        entry.fields.some(([other, value]) => other === `${name}Kept` && value !== "") &&
        !entry.fields.some(([other]) => other === `${name}Away`),
    );
    return { ...entry, files: [...entry.files, ...kept] };
  };

  const startAnew = (): void => {
    form.startAnew();
    forgetPositions(form.element, texts);
  };

  const show = async (...sentences: string[]): Promise<void> => {
    const entries = await entriesOf(person);
    const others = entries.filter(({ key }) => key !== form.key || mending === "");
    list.show(others, doings);
    list.say([...sentences, list.countWords(entries), ...(navigator.onLine ? [] : [texts.ready])]);
  };

  /** Sends all that waits, the oldest first. @returns where the last one that was taken can be seen */
  const sendWaiting = async (): Promise<string | null> => {
    signedOut = false;
    let receipt: string | null = null;
    for (const entry of await entriesOf(person)) {
      if (entry.state !== "waiting") continue;
      const answer = await send(entry, address);
      if (answer.what !== "unreachable") pause = SOONEST_MS;
      if (answer.what === "received") {
        await forget(entry.key);
        receipt = answer.address;
      } else if (answer.what === "refused") {
        await keep({ ...entry, state: "refused", reasons: answer.reasons });
      } else if (answer.what === "clash") {
        await keep({ ...entry, state: "clash", address: answer.address });
      } else {
        signedOut = answer.what === "signIn";
        if (!signedOut) later();
        break;
      }
    }
    await show();
    if (signedOut) await askToSignIn();
    return receipt;
  };
  const later = (): void => {
    clearTimeout(laterTimer);
    laterTimer = setTimeout(() => void sendAll(false), pause);
    pause = Math.min(pause * 2, LATEST_MS);
  };
  const sendAll = (patient = true): Promise<string | null> => alone(sendWaiting, patient);

  const askToSignIn = async (): Promise<void> => {
    const href = `/logga-in?vidare=${encodeURIComponent(address)}`;
    const waiting = list.countWords(await entriesOf(person));
    list.say([texts.signIn, waiting], { href, text: texts.signInLink });
  };

  /** Keeps first, sends then: whatever happens in between, nothing is lost, and the next one can be written. */
  const submit = async (): Promise<void> => {
    clearTimeout(draftTimer);
    const entry = await withKeptFiles(entryOf(form.key, "waiting", form.read()));
    try {
      await keep(entry);
    } catch {
      list.say([texts.notKept]);
      form.element.submit();
      return;
    }
    if (mending === "") startAnew();
    list.say([texts.sending]);
    const receipt = await sendAll();
    const left = await find(entry.key);
    if (mending === "" && form.hasSomething()) return;
    if (left === undefined && receipt !== null) location.assign(receipt);
    else if (left?.state === "waiting") {
      if (mending !== "") location.assign(address);
      else if (!signedOut) await show(texts.saved);
    } else if (left !== undefined) {
      // The server asks and explains on its own page, with everything in it.
      if (mending === "") form.fill(left);
      form.element.submit();
    }
  };

  const doings = {
    open: (entry: Entry) => {
      form.fill(entry);
      list.say([...entry.reasons, texts.opened]);
      form.element.scrollIntoView();
    },
    discard: (entry: Entry) => void forget(entry.key).then(() => show()),
    sendNew: (entry: Entry) =>
      void forget(entry.key)
        .then(() => keep({ ...entry, key: newKey(), state: "waiting", address: "" }))
        .then(() => sendAll()),
  };

  form.element.addEventListener("submit", (event) => {
    const to = event.submitter?.getAttribute("formaction") ?? "";
    event.preventDefault();
    if (to.endsWith("/en-till")) prepare(form.add());
    else if (to.endsWith("/ta-bort")) form.remove(Number((event.submitter as HTMLButtonElement).value));
    else void submit();
  });
  nothing?.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...new FormData(nothing, event.submitter)].map(
      ([name, value]) => [name, typeof value === "string" ? value : ""] as const,
    );
    const entry = entryOf(newKey(), "waiting", { fields, files: [] });
    void keep(entry)
      .then(() => sendAll())
      .then(
        (receipt) => {
          if (receipt !== null && !form.hasSomething()) location.assign(receipt);
          return receipt;
        },
        () => nothing.submit(),
      );
  });
  form.element.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name.endsWith("-placeText"))
      suggestPlaces(target, address);
    clearTimeout(draftTimer);
    draftTimer = setTimeout(() => {
      if (form.hasSomething()) {
        void withKeptFiles(entryOf(form.key, "draft", form.read()))
          .then(keep)
          .catch(() => undefined);
      }
    }, DRAFT_MS);
  });
  form.element.addEventListener("change", ({ target }) => {
    const event = (target as Element).closest<HTMLFieldSetElement>("form > fieldset");
    if (event !== null && navigator.onLine) void hintSimilar(event, address, texts.similar);
  });
  form.element.addEventListener("click", ({ target }) => {
    const pressed = (target as Element).closest<HTMLButtonElement>('[data-does="locate"]');
    if (pressed !== null) answerPosition(pressed, texts);
  });
  const prepare = (root: Element): void => {
    if (!("geolocation" in navigator)) return;
    for (const button of root.querySelectorAll<HTMLElement>('[data-does="locate"]')) button.hidden = false;
  };
  prepare(form.element);

  addEventListener("online", () => {
    pause = SOONEST_MS;
    void sendAll();
  });
  addEventListener("offline", () => void show());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void sendAll(false);
  });

  void (async () => {
    if (mending === "") {
      startAnew();
      const draft = (await entriesOf(person)).filter(({ state }) => state === "draft").at(-1);
      if (draft !== undefined) {
        form.fill(draft);
        await show(texts.opened);
      }
    }
    await sendAll();
    place.dataset["ready"] = "yes";
    await keepShell(address, worker).catch(() => undefined);
  })();
}
