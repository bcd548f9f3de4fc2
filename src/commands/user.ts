import type { Command } from "commander";
import type { Kommun } from "#app/access/actor.ts";
import { ROLES } from "#app/access/roles.ts";
import { type Config, readConfig } from "#app/config.ts";
import {
  addUser,
  currentTotp,
  newUser,
  operatorsAddress,
  resetUser,
  siteAddress,
} from "#app/features/account/index.ts";
import { exampleSecret } from "#example/accounts.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

interface AddOptions extends DataOptions {
  readonly kommun: string;
  readonly role: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly title?: string;
}

/** `handslag user`: the first account of a kommun, and a way back in for somebody who is locked out. */
export function addUserCommands(program: Command): void {
  const user = program.command("user").description("people of this installation");
  user
    .command("add")
    .description("add a person with an assignment; prints a link for choosing a password")
    .argument("<email>", "address to sign in with")
    .requiredOption("--kommun <code>", "kommun code, such as 0484")
    .requiredOption("--role <role>", `one of ${ROLES.join(", ")}`)
    .option("--name <name>", "name as shown beside what the person did (default: what stands before the @)")
    .option("--organisation <name>", "organisation (default: the kommun's own, made when there is none)")
    .option("--title <title>", "title, such as Samordnare")
    .option(...DATA_OPTION)
    .action((email: string, options: AddOptions) => add(email, options));
  user
    .command("reset")
    .description("print a link for a new password, when somebody cannot get in")
    .argument("<email>", "address the person signs in with")
    .option("--second-factor", "also take the app for codes away; the next sign-in ties a new one")
    .option(...DATA_OPTION)
    .action((email: string, options: DataOptions & { secondFactor?: boolean }) => reset(email, options));
  user
    .command("code")
    .description("print the code that is right now for the accounts of the example kommun")
    .option(...DATA_OPTION)
    .action((options: DataOptions) => showExampleCode(options));
}

/** Only the example has a second factor that the installation itself can work out. */
async function showExampleCode(options: DataOptions): Promise<void> {
  await withInstallation(options, async ({ owner, keys }) => {
    if (!(await listKommuner(owner)).some(({ isExample }) => isExample)) {
      throw new OperatorError("There is no example kommun here. Real accounts have their codes in an app.");
    }
    print(currentTotp(exampleSecret(keys), new Date()));
  });
}

async function add(email: string, options: AddOptions): Promise<void> {
  const wanted = newUser({ ...options, email });
  const config = readConfig(process.env, options);
  await withInstallation(options, async ({ owner, keys }) => {
    const kommuner = await listKommuner(owner);
    const kommun = kommuner.find(({ code }) => code === options.kommun);
    if (kommun === undefined) {
      const known = kommuner.map(({ code, name }) => `${code} ${name}`).join(", ") || "none yet";
      throw new OperatorError(`There is no kommun with code "${options.kommun}". There are: ${known}.`, 2);
    }
    const { token } = await addUser({ owner, keys, now: new Date() }, kommun, wanted);
    say(`Added ${wanted.email} as ${wanted.role} in ${kommun.name}.`);
    if (token === null) {
      say("The address has a password already. Sign in at:");
      print(`${addressOf(config, kommun)}/logga-in`);
    } else {
      say("Choose a password within an hour, with this link:");
      print(`${addressOf(config, kommun)}/nytt-losenord/${token}`);
    }
  });
}

async function reset(email: string, options: DataOptions & { secondFactor?: boolean }): Promise<void> {
  const address = operatorsAddress(email);
  const config = readConfig(process.env, options);
  await withInstallation(options, async ({ owner, keys }) => {
    const secondFactor = options.secondFactor ?? false;
    const desk = { owner, keys, now: new Date() };
    const { token, kommun } = await resetUser(desk, await listKommuner(owner), {
      email: address,
      secondFactor,
    });
    if (secondFactor) say("The app for codes and the recovery codes are gone, and all sessions have ended.");
    say("Choose a new password within an hour, with this link:");
    print(`${addressOf(config, kommun)}/nytt-losenord/${token}`);
  });
}

function addressOf(config: Config, kommun: Kommun): string {
  return siteAddress(config, kommun, `http://${kommun.host}:${config.port}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
