import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Kommun } from "#app/access/actor.ts";
import { describeLogFinding } from "#app/audit/log-finding.ts";
import type { SignedHead } from "#app/audit/seal.ts";
import { verifyLog } from "#app/audit/verify-log.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { describeFinding, verifyEditionAt } from "#app/features/signing/index.ts";
import type { Installation } from "#app/installation.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

interface VerifyOptions extends DataOptions {
  readonly edition?: string;
  readonly log?: boolean;
  readonly head?: string;
  readonly kommun?: string;
}

/** `handslag verify`: has anybody altered an edition, or the log? Exit 1 when something does not fit. */
export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .description("check that nobody has altered an edition, or the log")
    .option("--edition <address>", "address of the edition, such as eskilstuna-2026-2027/utgava/1")
    .option("--log", "every entry of the log")
    .option("--head <file>", "with --log: a signed head that was kept elsewhere (JSON), to compare with")
    .option(
      "--kommun <code>",
      "kommun code (default: the first kommun for an edition, all of them for the log)",
    )
    .option(...DATA_OPTION)
    .action((options: VerifyOptions) => verify(options));
}

async function verify(options: VerifyOptions): Promise<void> {
  const { edition, log } = options;
  if ((edition === undefined) === (log !== true)) {
    throw new OperatorError("Say what to verify: --edition <address> or --log.", 2);
  }
  const wrong = await withInstallation(options, async (installation) => {
    const kommuner = chosen(await listKommuner(installation.owner), options.kommun);
    if (edition !== undefined) return verifyEdition(installation, kommuner, edition);
    const keptHead = options.head === undefined ? null : await readHead(options.head);
    let all = 0;
    for (const kommun of kommuner) all += await verifyOneLog(installation, kommun, keptHead);
    return all;
  });
  if (wrong > 0) throw new OperatorError(`${wrong} ${wrong === 1 ? "thing does" : "things do"} not fit.`);
}

async function verifyEdition(
  { owner, keys }: Installation,
  kommuner: readonly Kommun[],
  address: string,
): Promise<number> {
  const [kommun] = kommuner;
  if (kommun === undefined) throw new OperatorError("There is no kommun here yet.");
  const report = await verifyEditionAt(owner, keys, kommun, address);
  say(
    `Edition ${report.number} of ${report.address}, ${kommun.name}, sealed ${report.sealedAt ?? "at an unknown time"}.`,
  );
  for (const { where, finding } of report.findings) print(`${where}: ${describeFinding(finding)}`);
  if (report.findings.length === 0) {
    const place = report.position === null ? "not in the log yet" : `entry ${report.position} of the log`;
    print(`Nobody has altered it. SHA-256 ${report.sha256 ?? ""}, ${place}.`);
  }
  return report.findings.length;
}

async function verifyOneLog(
  { owner, keys }: Installation,
  kommun: Kommun,
  keptHead: SignedHead | null,
): Promise<number> {
  const own = keptHead?.log === kommun.code ? keptHead : null;
  const report = await verifyLog({ owner, keys, kommun, now: new Date(), keptHead: own });
  say(
    `Log of ${kommun.name}: ${report.size} sealed entries, ${report.unsealed} waiting, ${report.heads} signed heads.`,
  );
  for (const finding of report.findings) print(`${kommun.code}: ${describeLogFinding(finding)}`);
  if (report.findings.length === 0) {
    print(`${kommun.code}: Nobody has altered it.`);
    if (report.newest !== null) print(JSON.stringify(report.newest));
  }
  return report.findings.length;
}

function chosen(kommuner: readonly Kommun[], code: string | undefined): readonly Kommun[] {
  if (code === undefined) return kommuner;
  const found = kommuner.filter((kommun) => kommun.code === code);
  if (found.length === 0) throw new OperatorError(`There is no kommun with code "${code}".`, 2);
  return found;
}

async function readHead(file: string): Promise<SignedHead> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as SignedHead;
  } catch (error) {
    throw new OperatorError(
      `${file} cannot be read as a signed head: ${error instanceof Error ? error.message : ""}`,
      2,
      error,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
