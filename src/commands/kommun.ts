import type { Command } from "commander";
import { addKommun, newKommun } from "#app/features/administration/index.ts";
import { DATA_OPTION, type DataOptions, say, withInstallation } from "./with-installation.ts";

/** `handslag kommun add`: makes an empty, real kommun. */
export function addKommunCommands(program: Command): void {
  const kommun = program.command("kommun").description("kommuner of this installation");
  kommun
    .command("add")
    .description("add an empty kommun")
    .argument("<code>", "official kommun code, four digits, such as 0484")
    .argument("<name>", "name, such as Eskilstuna")
    .option("--host <host>", "host name its pages answer to (default: <name>.localhost)")
    .option(...DATA_OPTION)
    .action((code: string, name: string, options: DataOptions & { host?: string }) => {
      const wanted = newKommun({ code, name, ...(options.host === undefined ? {} : { host: options.host }) });
      return withInstallation(options, async ({ owner }) => {
        const added = await addKommun(owner, wanted);
        say(`Added ${added.name} (${added.code}). It answers at the host name ${added.host}.`);
        say(
          "Next, make the first account: npx handslag user add NAME@KOMMUNEN.SE --kommun " +
            `${added.code} --role administrator`,
        );
        say(`Then sign in at http://${added.host}:3000/logga-in: the first page is a guide.`);
      });
    });
}
