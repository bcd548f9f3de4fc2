import { compareSwedish } from "#app/platform/language/index.ts";
import type { Form } from "#app/routing/form.ts";
import { formOf, optionalText } from "#app/routing/form-fields.ts";

/** More names than this make the guard ask about everything. */
const MOST_NAMES = 2000;
const LONGEST = 80;

/** Reads the list of names, one a line; doubles and empty lines are of no account. */
export const namesForm: Form<readonly string[]> = formOf(
  { names: optionalText(MOST_NAMES * LONGEST) },
  {
    check: ({ names }) => {
      const lines = namesIn(names);
      if (lines.length > MOST_NAMES) {
        return [{ field: "names", message: "event:names.tooMany", values: { max: MOST_NAMES } }];
      }
      const long = lines.some((name) => name.length > LONGEST);
      return long ? [{ field: "names", message: "event:names.tooLong", values: { max: LONGEST } }] : [];
    },
    command: ({ names }) => namesIn(names),
  },
);

function namesIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().replace(/\s+/gu, " "));
  const named = lines.filter((line) => /\p{L}{2}/u.test(line));
  return [...new Map(named.map((name) => [name.toLocaleLowerCase("sv"), name])).values()].sort(
    compareSwedish,
  );
}
