import type { Command } from "commander";
import { addAnalyseCommands } from "./analyse.ts";
import { addImportCommands } from "./import.ts";
import { addKommunCommands } from "./kommun.ts";
import { addMigrateCommand } from "./migrate.ts";
import { addRoutesCommand } from "./routes.ts";
import { addStartCommand } from "./start.ts";
import { addUserCommands } from "./user.ts";
import { addVerifyCommand } from "./verify.ts";

/** Adds every command to the program. */
export function addCommands(program: Command): void {
  addStartCommand(program);
  addMigrateCommand(program);
  addRoutesCommand(program);
  addKommunCommands(program);
  addUserCommands(program);
  addImportCommands(program);
  addVerifyCommand(program);
  addAnalyseCommands(program);
}
