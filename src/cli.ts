#!/usr/bin/env node
import { cac } from "cac";
import { commandTable } from "./commands/index.ts";
import { OperatorError } from "./platform/errors.ts";

/**
 * The commands of `handslag`. Data goes to standard output, messages to standard error.
 * Exit: 0 done, 1 failed, 2 wrong use.
 */
async function main(): Promise<number> {
  const program = cac("handslag");
  for (const add of commandTable) add(program);
  program.help();
  try {
    program.parse(process.argv, { run: false });
    if (program.matchedCommand === undefined) {
      if (program.options["help"] === true) return 0;
      program.outputHelp();
      return program.args.length === 0 && process.argv.length <= 2 ? 2 : unknown(program.args.join(" "));
    }
    const code: unknown = await program.runMatchedCommand();
    return typeof code === "number" ? code : 0;
  } catch (error) {
    return report(error);
  }
}

function unknown(words: string): number {
  process.stderr.write(`There is no command "${words}". See: handslag --help\n`);
  return 2;
}

function report(error: unknown): number {
  if (error instanceof OperatorError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  // cac throws its own errors for wrong use.
  if (error instanceof Error && error.name === "CACError") {
    process.stderr.write(`${error.message}. See: handslag --help\n`);
    return 2;
  }
  process.stderr.write(`Unexpected: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env["LOG_LEVEL"] === "debug") process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : ""}\n`);
  return 1;
}

process.exitCode = await main();
