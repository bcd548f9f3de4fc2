import type { Texts } from "./texts.ts";

const WAIT_MS = 20_000;

/** "Use where I am": asks the phone when the button is pressed, never before; pressed again it is forgotten. */
export function answerPosition(button: HTMLButtonElement, texts: Texts): void {
  const holder = button.closest("[data-position]");
  const [longitude, latitude] = holder?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [];
  const said = holder?.querySelector("[data-position-said]");
  if (longitude === undefined || latitude === undefined || said == null) return;
  const use = (x: string, y: string, word: string, label: string): void => {
    longitude.value = x;
    latitude.value = y;
    said.textContent = word;
    button.textContent = label;
    longitude.dispatchEvent(new Event("input", { bubbles: true }));
  };
  if (longitude.value !== "") {
    use("", "", "", texts.here);
    return;
  }
  said.textContent = texts.locating;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const metres = String(Math.max(1, Math.round(coords.accuracy)));
      const [x, y] = [coords.longitude.toFixed(6), coords.latitude.toFixed(6)];
      use(x, y, texts.located.replace("#", metres), texts.forgetPosition);
    },
    () => use("", "", texts.notLocated, texts.here),
    { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
  );
}

/** Nothing is kept of where the phone was. */
export function forgetPositions(root: Element, texts: Texts): void {
  for (const holder of root.querySelectorAll("[data-position]")) {
    for (const input of holder.querySelectorAll<HTMLInputElement>("input[type=hidden]")) input.value = "";
    const [said, button] = [holder.querySelector("[data-position-said]"), holder.querySelector("button")];
    if (said !== null) said.textContent = "";
    if (button !== null) button.textContent = texts.here;
  }
}
