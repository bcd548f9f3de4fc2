import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { routeListing } from "#app/route-listing.ts";
import { generateNamespaces } from "./support/namespaces.ts";
import { generateTableTypes } from "./support/table-types.ts";
import { freshWorld } from "./support/world.ts";

const world = await freshWorld();

/** Files that are written by the program and checked in, so that a change shows in review. */
const LISTINGS: Record<string, () => string | Promise<string>> = {
  "test/routes.txt": () => routeListing(),
  "src/platform/language/namespaces.ts": () => formatted(generateNamespaces()),
  "src/schema/tables.ts": async () => {
    const { host, port } = inject("cluster");
    return formatted(await generateTableTypes({ host, port, database: world.connection.database ?? "" }));
  },
};

describe("checked-in listings", () => {
  it.each(Object.keys(LISTINGS))(
    "%s is what the program says (UPDATE_LISTINGS=1 writes it anew)",
    async (file) => {
      const now = await LISTINGS[file]?.();
      if (process.env["UPDATE_LISTINGS"] !== undefined && now !== undefined) writeFileSync(file, now);
      expect(now).toBe(readFileSync(file, "utf8"));
    },
  );
});

/** As the formatter leaves it, so that a listing written anew also passes `npm run check`. */
function formatted(source: string): string {
  return execFileSync("node_modules/.bin/oxfmt", ["--stdin-filepath", "listing.ts"], {
    input: source,
    encoding: "utf8",
  });
}
