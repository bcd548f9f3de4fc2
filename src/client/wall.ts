/**
 * The week on the wall: the arrows walk through the agenda, and the page looks for news once a minute. What is shown is
 * changed only when something has been said anew, and never under somebody who is using the keyboard in it.
 */
const MINUTE = 60_000;
const MAIN = "main";

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const way = { ArrowRight: "next", ArrowLeft: "prev" }[event.key];
  const link = way === undefined ? null : document.querySelector<HTMLAnchorElement>(`a[rel="${way}"]`);
  if (link === null) return;
  event.preventDefault();
  link.click();
});

setInterval(() => void lookForNews(), MINUTE);

async function lookForNews(): Promise<void> {
  const shown = document.querySelector(MAIN);
  if (shown === null || document.hidden) return;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  // Whoever has been signed out keeps the last picture: the next press of a link asks to sign in.
  if (answer === null || !answer.ok || answer.redirected) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(MAIN);
  if (found === null || found.innerHTML === shown.innerHTML || shown.contains(focused())) return;
  shown.replaceChildren(...found.childNodes);
}

function focused(): Element | null {
  return document.activeElement === document.body ? null : document.activeElement;
}
