import { type Fields, fieldsOf } from "../fields.ts";
import type { Form } from "../form.ts";

/** The name under which a clash page sends one version of a field: `text.theirs:text`. */
export function versionName(group: string, version: "mine" | "theirs", field: string): string {
  return `${group}.${version}:${field}`;
}

/**
 * A form that comes from a clash page, as if it had been typed: of every group the version that was chosen
 * (`text.version` = "mine" or "theirs"), and everything that did not clash. Other forms are left as they are.
 */
export function settleClash(fields: Fields): Fields {
  if (!fields.names.some((name) => name.endsWith(".version"))) return fields;
  const settled: Record<string, readonly string[]> = {};
  for (const name of fields.names) {
    const [, group, version, field] = /^(\w+)\.(mine|theirs):(.+)$/.exec(name) ?? [];
    if (group !== undefined && field !== undefined) {
      if (fields.text(`${group}.version`) === version) settled[field] = fields.all(name);
    } else if (!/^\w+\.(?:version|mine)$/.test(name)) {
      settled[name] = fields.all(name);
    }
  }
  return fieldsOf(settled);
}

/** The form of an editable record: takes what a clash page sends as well as what its own page sends. */
export function settling<Command>(form: Form<Command>): Form<Command> {
  return (fields) => form(settleClash(fields));
}
