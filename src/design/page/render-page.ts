import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** The whole HTML document of a `Page`. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}
