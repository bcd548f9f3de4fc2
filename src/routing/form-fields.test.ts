import { describe, expect, it } from "vitest";
import { fieldsOf } from "./fields.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalNumber,
  optionalText,
  repeated,
  requiredText,
} from "./form-fields.ts";

const form = formOf({
  title: requiredText(10),
  day: optionalDay,
  number: optionalNumber,
  kind: choice(["a", "b"]),
  tags: repeated(optionalText(5)),
});

const good = { title: " Ett ", day: "2026-02-28", number: "1 234,5", kind: "a", tags: ["x", "y"] };

describe("a form", () => {
  it("reads what people type: spaces round it, decimal comma, thousands with a space", () => {
    expect(form(fieldsOf(good))).toEqual({
      ok: true,
      value: { title: "Ett", day: "2026-02-28", number: 1234.5, kind: "a", tags: ["x", "y"] },
    });
  });

  it.each([
    ["title", "", "common:form.required"],
    ["title", "elva tecken", "common:form.tooLong"],
    ["day", "2026-02-29", "common:form.date"],
    ["day", "28/2", "common:form.date"],
    ["number", "-1", "common:form.positive"],
    ["number", "1e9", "common:form.number"],
    ["kind", "c", "common:form.choice"],
  ])("names the field and what helps: %s = %j", (field, typed, message) => {
    expect(form(fieldsOf({ ...good, [field]: typed }))).toMatchObject({
      ok: false,
      problems: [{ field, message }],
    });
  });

  it("leaves out a field that did not come as it would an empty one", () => {
    expect(form(fieldsOf({ title: "Ett", kind: "b" }))).toMatchObject({
      ok: true,
      value: { day: null, number: null, tags: [] },
    });
  });

  it("adds what only several fields together can tell", () => {
    const period = formOf(
      { from: optionalDay, to: optionalDay },
      {
        check: ({ from, to }) =>
          from !== null && to !== null && to < from
            ? [{ field: "to", message: "common:form.endsBeforeBegins" }]
            : [],
      },
    );
    expect(period(fieldsOf({ from: "2026-05-01", to: "2026-04-01" }))).toMatchObject({
      ok: false,
      problems: [{ field: "to" }],
    });
  });
});
