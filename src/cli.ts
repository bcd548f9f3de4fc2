#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addCommands } from "./commands/index.ts";
import { OperatorError } from "./platform/errors.ts";

/**
 * The commands of `handslag`. Data goes to standard output, messages to standard error.
 * Exit: 0 done, 1 failed, 2 wrong use.
 */
async function main(): Promise<number> {
  const program = new Command("handslag")
    .description("A municipality and its local police make a promise, keep it, and show whether it was kept.")
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError();
  addCommands(program);
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  // Commander has already said what was wrong with the words; showing help is not a failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof OperatorError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`Unexpected: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env["LOG_LEVEL"] === "debug" && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return 1;
}

process.exitCode = await main();
