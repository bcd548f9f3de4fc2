import type { Command } from "commander";
import { listRoutes, routeListing } from "#app/route-listing.ts";

/** `handslag routes`: every address with the action it demands and what the log says. */
export function addRoutesCommand(program: Command): void {
  program
    .command("routes")
    .description("list every address with required action and log event")
    .option("--json", "as JSON")
    .action(({ json }: { json?: boolean }) => {
      process.stdout.write(json === true ? `${JSON.stringify(listRoutes(), null, 2)}\n` : routeListing());
    });
}
