import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import type { IndicatorMappingId } from "#app/schema/tables.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { kindOf, likely } from "./differences.ts";
import { type Mapping, resolve, type Role, ROLES, type SavedMapping } from "./mapping.ts";

/** What the page of a mapping says: its name, and the columns chosen among those of one file. */
export interface TypedMapping {
  readonly name: string;
  /** The mapping that is changed; null makes a new one. */
  readonly id: IndicatorMappingId | null;
  readonly version: number;
  readonly chosen: Readonly<Record<Role, string>>;
  readonly rest: Omit<Mapping, "columns" | "kinds" | "latest">;
}

const LONGEST = 20_000;

/** Reads the page of a mapping. What only file and register can tell is checked by `faultsOf`. */
export const mappingForm: Form<TypedMapping> = (fields) => {
  const line = (name: string, max = 200): string => fields.text(name).trim().slice(0, max);
  const name = line("name");
  const problems: FieldProblem[] = name === "" ? [{ field: "name", message: "common:form.required" }] : [];
  const codes = codesIn(fields.text("codes").slice(0, LONGEST), problems);
  if (problems.length > 0) return { ok: false, problems };
  const id = line("mapping");
  return {
    ok: true,
    value: {
      name,
      id: id === "" ? null : (id as IndicatorMappingId),
      version: Number(line("version")) || 0,
      chosen: Object.fromEntries(ROLES.map((role) => [role, line(role, 500)])) as Record<Role, string>,
      rest: {
        rows: fields.text("rows") === "incidents" ? "incidents" : "values",
        indicator: line("fixedIndicator"),
        codes,
        area: line("fixedArea", 40),
        keep: words(fields.text("keep")),
        onlyWords: words(fields.text("onlyWords")),
        percent: fields.text("percent") !== "",
        zeros: fields.text("zeros") !== "",
        covers: words(fields.text("covers")),
      },
    },
  };
};

/** What is wrong with a mapping in the light of the file it is made for and the register. */
export function faultsOf(
  { chosen, rest }: TypedMapping,
  { columns }: Incoming,
  slugs: ReadonlySet<string>,
): readonly FieldProblem[] {
  const unknown = ROLES.filter((role) => chosen[role] !== "" && !columns.includes(chosen[role]));
  const needed: readonly Role[] = [
    ...(rest.indicator === "" ? (["indicator"] as const) : []),
    ...(rest.area === "" ? (["area"] as const) : []),
    "period",
    ...(rest.rows === "values" ? (["value"] as const) : []),
  ];
  const strange = rest.codes.find(({ slug }) => !slugs.has(slug));
  return [
    ...unknown.map((role) => ({ field: role, message: "indicator:mapping.missingColumn" })),
    ...needed.flatMap((role) =>
      chosen[role] === "" ? [{ field: role, message: "indicator:mapping.unsaid" }] : [],
    ),
    ...(strange === undefined
      ? []
      : [
          {
            field: "codes",
            message: "indicator:mapping.codesShape",
            values: { line: `${strange.code} = ${strange.slug}` },
          },
        ]),
  ];
}

/**
 * The mapping with the columns chosen for a file: a chosen title comes first, those it went by before stay behind it,
 * and what the columns look like is remembered for the next file.
 */
export function learned(before: Mapping, { chosen, rest }: TypedMapping, incoming: Incoming): Mapping {
  const columns = Object.fromEntries(
    ROLES.map((role) => {
      const title = chosen[role];
      if (title === "") return [role, []];
      return [role, [title, ...before.columns[role].filter((one) => one !== title)]];
    }),
  ) as Mapping["columns"];
  const kinds = Object.fromEntries(
    ROLES.flatMap((role) => (chosen[role] === "" ? [] : [[chosen[role], kindOf(incoming, chosen[role])]])),
  ) as Mapping["kinds"];
  return { ...rest, columns, kinds: { ...before.kinds, ...kinds }, latest: [...incoming.columns] };
}

/** A mapping as its page shows it for a file: of the titles it knows, the one the file has, or the one that is likely. */
export function fieldsOfMapping(
  {
    mapping,
    ...saved
  }: Partial<Pick<SavedMapping, "id" | "name" | "version">> & { readonly mapping: Mapping },
  incoming: Incoming,
): Fields {
  const { column } = resolve(mapping, incoming.columns);
  const free = incoming.columns.filter((title) => !Object.values(column).includes(title));
  const chosen = ROLES.map((role): [Role, string] => {
    const [known] = mapping.columns[role];
    return [role, column[role] ?? (known === undefined ? "" : (likely(known, free) ?? ""))];
  });
  return fieldsOf({
    ...Object.fromEntries(chosen),
    name: saved.name ?? "",
    mapping: saved.id ?? "",
    version: String(saved.version ?? 0),
    rows: mapping.rows,
    fixedIndicator: mapping.indicator,
    codes: mapping.codes.map(({ code, slug }) => `${code} = ${slug}`).join("\n"),
    fixedArea: mapping.area,
    keep: mapping.keep.join(", "),
    onlyWords: mapping.onlyWords.join(", "),
    percent: mapping.percent ? "ja" : "",
    zeros: mapping.zeros ? "ja" : "",
    covers: mapping.covers.join(", "),
  });
}

function words(text: string): string[] {
  const all = text
    .slice(0, LONGEST)
    .split(/[,;\n]/)
    .map((word) => word.trim());
  return [...new Set(all)].filter((word) => word !== "");
}

function codesIn(text: string, problems: FieldProblem[]): Mapping["codes"] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const [, code = "", slug = ""] = /^(.+?)\s*=\s*([a-z0-9-]+)\s*$/.exec(line.trim()) ?? [];
      if (code !== "") return [{ code, slug }];
      problems.push({
        field: "codes",
        message: "indicator:mapping.codesShape",
        values: { line: line.slice(0, 80) },
      });
      return [];
    });
}
