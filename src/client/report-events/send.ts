import type { Entry } from "./queue.ts";

/** What the server said of an entry; or why it said nothing. */
export type Answer =
  | { readonly what: "received"; readonly address: string }
  | { readonly what: "clash"; readonly address: string }
  | { readonly what: "refused"; readonly reasons: readonly string[] }
  | { readonly what: "signIn" }
  | { readonly what: "unreachable" };

/** Sends one entry. Sent twice it is taken once: the key is its own. */
export async function send(entry: Entry, address: string): Promise<Answer> {
  const body = new FormData();
  body.append("person", entry.person);
  body.append("writtenAt", entry.writtenAt);
  body.append("requestKey", entry.key);
  for (const [name, value] of entry.fields) {
    if (!["person", "writtenAt", "requestKey"].includes(name)) body.append(name, value);
  }
  for (const [name, file] of entry.files) body.append(name, file, file.name);
  let response: Response;
  try {
    response = await fetch(`${address}/ko`, {
      method: "POST",
      body,
      redirect: "manual",
      credentials: "same-origin",
    });
  } catch {
    return { what: "unreachable" };
  }
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  if (response.type === "opaqueredirect" || response.status === 401) return { what: "signIn" };
  if (response.status >= 500) return { what: "unreachable" };
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  if (!isJson) return { what: "refused", reasons: [await headingOf(response)] };
  const said = (await response.json()) as { received?: string; clash?: string; mend?: string[] };
  if (said.received !== undefined) return { what: "received", address: said.received };
  if (said.clash !== undefined) return { what: "clash", address: said.clash };
  return { what: "refused", reasons: said.mend ?? [] };
}

/** Pages on what went wrong say it in their title: too large, not allowed. */
async function headingOf(response: Response): Promise<string> {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector("h1")?.textContent ?? String(response.status);
}
