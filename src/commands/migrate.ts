import type { Command } from "commander";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** `handslag migrate`: brings every schema up to date. `start` does the same; this is for doing it beforehand. */
export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to date (start does it too)")
    .option(...DATA_OPTION)
    .action((options: DataOptions) =>
      withInstallation(options, async () => say("The database is up to date.")),
    );
}
