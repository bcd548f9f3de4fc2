import type { Command } from "commander";
import { readConfig, SETTINGS } from "#app/config.ts";
import { fillExampleKommun } from "#example/fill.ts";
import { startServer } from "#app/main.ts";
import { say } from "./with-installation.ts";

const settings = Object.entries(SETTINGS)
  .map(([name, meaning]) => `  ${name.padEnd(18)} ${meaning}`)
  .join("\n");

/** `handslag start`: the server. Ends cleanly on SIGINT and SIGTERM; requests under way are finished. */
export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("start the server; an empty data folder gets the example kommun")
    .option("--port <n>", "port to listen on (default: PORT or 3000)")
    .option("--data <dir>", "folder of the built-in database (default: HANDSLAG_DATA or ./data)")
    .addHelpText("after", `\nSettings from the environment:\n${settings}`)
    .action(async (options: { port?: string; data?: string }) => {
      const config = readConfig(process.env, options);
      const running = await startServer(config, (installation) =>
        fillExampleKommun(installation, config, say),
      );
      say(`Handslag is at ${running.address}`);
      const lost = await Promise.race([untilToldToStop(), running.installation.lost]);
      say("Stopping…");
      await running.stop();
      if (lost !== null) throw lost;
    });
}

function untilToldToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(null));
  });
}
