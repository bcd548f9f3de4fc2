/**
 * Keeps long texts while they are being written: a closed window or a dead battery loses nothing. What is kept stays
 * in this browser, under the address of the form, until the server has said that it was saved.
 */
const PREFIX = "handslag:";
const SENT = "handslag-sent";

// After something was saved the address says so (`?klart=saved`): what was sent need not be kept any longer.
if (new URLSearchParams(location.search).has("klart")) {
  for (const key of sentKeys()) localStorage.removeItem(key);
  sessionStorage.removeItem(SENT);
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-autosave]")) {
  const key = `${PREFIX}${area.dataset["autosave"] ?? area.name}`;
  const kept = localStorage.getItem(key);
  if (kept !== null && area.value === "") area.value = kept;
  area.addEventListener("input", () => {
    if (area.value === area.defaultValue) localStorage.removeItem(key);
    else localStorage.setItem(key, area.value);
  });
  area.form?.addEventListener("submit", () => {
    sessionStorage.setItem(SENT, JSON.stringify([...sentKeys(), key]));
  });
}

function sentKeys(): string[] {
  return JSON.parse(sessionStorage.getItem(SENT) ?? "[]") as string[];
}
