import { expect, test } from "vitest";
import { fieldsOf } from "../fields.ts";
import { settleClash, versionName } from "./settle-clash.ts";

test("a form that comes from its own page is left as it is", () => {
  const fields = fieldsOf({ name: "Skolan", version: "3" });
  expect(settleClash(fields)).toBe(fields);
});

test("of each group the chosen version counts, many values and all, and what did not clash is kept", () => {
  const settled = settleClash(
    fieldsOf({
      version: "4",
      place: "Torshälla",
      "text.version": "theirs",
      "text.mine": "mitt",
      [versionName("text", "mine", "text")]: "mitt",
      [versionName("text", "theirs", "text")]: "deras",
      "who.version": "mine",
      [versionName("who", "mine", "who")]: ["a", "b"],
      [versionName("who", "theirs", "who")]: "c",
    }),
  );
  expect(settled.text("text")).toBe("deras");
  expect(settled.all("who")).toEqual(["a", "b"]);
  expect(settled.text("place")).toBe("Torshälla");
  expect([...settled.names].sort()).toEqual(["place", "text", "version", "who"]);
});
