import { type Command, InvalidArgumentError, Option } from "commander";
import type { SeriesKind } from "#app/statistics/series/index.ts";
import type { ChangeForm } from "#app/statistics/verdict/index.ts";
import type { Language } from "#app/platform/language/index.ts";

/** What `handslag analyse series` is asked, as commander hands it over. */
export interface AnalyseOptions {
  readonly period: readonly string[];
  readonly value: string;
  readonly intervention: string;
  readonly offset?: string;
  readonly compare?: string;
  readonly direction?: "low" | "high";
  readonly model: ChangeForm;
  readonly harmonics?: number;
  readonly kind: SeriesKind;
  readonly error?: string;
  readonly break: readonly string[];
  readonly preliminary: number;
  readonly wait: number;
  readonly end?: string;
  readonly promised?: number;
  readonly looking: "once" | "monthly";
  readonly language: Language;
  readonly json?: boolean;
  readonly picture?: string;
}

/** Adds the options, each with its help line; values that cannot be meant are refused here (exit 2). */
export function addAnalyseOptions(command: Command): Command {
  const choice = (flags: string, description: string, choices: readonly string[]): Option =>
    new Option(flags, description).choices(choices);
  return command
    .requiredOption("--period <columns>", "column with the period, or two: year,month", columns)
    .requiredOption("--value <column>", "column with the values")
    .requiredOption("--intervention <period>", "when the promise began: YYYY or YYYY-MM", period)
    .option("--offset <column>", "population or other base; for shares the number asked")
    .option("--compare <file|column>", "the same thing where nothing was promised")
    .addOption(
      choice("--direction <way>", "which way is good (default for counts: low; else it must be said)", [
        "low",
        "high",
      ]),
    )
    .addOption(
      choice("--model <form>", "form of the change", ["step", "slope", "step+slope"]).default("step"),
    )
    .option("--harmonics <n>", "pairs of season terms (default: by the length of the series)", whole(0, 6))
    .addOption(
      choice("--kind <kind>", "what the values are", ["count", "share", "estimate", "index"]).default(
        "count",
      ),
    )
    .option("--error <column>", "column with standard errors, for --kind estimate")
    .option("--break <period>", "first period counted in a new way; may be given again", gather, [])
    .option("--preliminary <n>", "latest periods that are not complete yet", whole(0, 120), 0)
    .option("--wait <months>", "months until an effect is looked for, as said beforehand", whole(0, 240), 0)
    .option("--end <period>", "when the promise ends (default: two years after it began)", period)
    .option("--promised <size>", "promised change: a ratio such as 0.8, or a difference", decimal)
    .addOption(
      choice("--looking <how>", "whether the verdict is looked at every month", ["once", "monthly"]).default(
        "once",
      ),
    )
    .addOption(choice("--language <code>", "language of the words", ["sv", "en"]).default("sv"))
    .option("--json", "as JSON")
    .option("--picture <file>", "write the series as a picture: FILE.svg or FILE.pdf", picture);
}

function columns(text: string): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.length > 2 || names.includes("")) {
    throw new InvalidArgumentError("Give one column, or year and month with a comma between.");
  }
  return names;
}

function period(text: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text)) {
    throw new InvalidArgumentError("Write it as YYYY or YYYY-MM, such as 2022-01.");
  }
  return text;
}

function gather(text: string, known: readonly string[]): readonly string[] {
  return [...known, period(text)];
}

function whole(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/u.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}

function decimal(text: string): number {
  if (!/^-?\d+(?:\.\d+)?$/u.test(text)) throw new InvalidArgumentError("Write a number such as 0.8.");
  return Number(text);
}

function picture(text: string): string {
  if (!/\.(?:svg|pdf)$/iu.test(text)) throw new InvalidArgumentError("The name must end in .svg or .pdf.");
  return text;
}
