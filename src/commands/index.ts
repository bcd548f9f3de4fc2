import type { Command } from "commander";
import { addKommunCommands } from "./kommun.ts";
import { addMigrateCommand } from "./migrate.ts";
import { addRoutesCommand } from "./routes.ts";
import { addStartCommand } from "./start.ts";

/** Adds every command to the program. */
export function addCommands(program: Command): void {
  addStartCommand(program);
  addMigrateCommand(program);
  addRoutesCommand(program);
  addKommunCommands(program);
}
