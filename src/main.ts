import type { Server } from "node:http";
import pino from "pino";
import { KommunRegister } from "./access/kommun-register.ts";
import { createApp } from "./app.tsx";
import { startSealing } from "./audit/sealer.ts";
import type { Config } from "./config.ts";
import { accountEntrance, startPost } from "./features/account/index.ts";
import { startForgetting } from "./features/police-notice/index.ts";
import { publishLogPlace } from "./features/signing/index.ts";
import { httpServer } from "./http-server.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { systemClock } from "./platform/clock.ts";
import { OperatorError } from "./platform/errors.ts";
import { startPdf } from "./platform/pdf/index.ts";
import { PageMemory } from "./platform/web/page-memory.ts";
import { Recent } from "./platform/web/recent.ts";
import { listenForPublications } from "./platform/web/publications.ts";
import type { Services } from "./routing/services.ts";

/** A running server. */
export interface Running {
  readonly address: string;
  readonly installation: Installation;
  stop(): Promise<void>;
}

/** Config → database → app → listen. `firstStart` fills an empty installation before the doors open. */
export async function startServer(
  config: Config,
  firstStart: (installation: Installation) => Promise<void>,
): Promise<Running> {
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
  const installation = await openInstallation(config, { log: (line) => log.info(line), attach: false });
  await firstStart(installation);

  const { database, keys, connection, owner } = installation;
  const kommuner = new KommunRegister(database.pool);
  await kommuner.load();
  const memory = new PageMemory(systemClock);
  const pdf = startPdf();
  const services: Services = {
    database,
    keys,
    pdf,
    clock: systemClock,
    recent: new Recent(),
    log,
    baseUrl: config.baseUrl,
    sendsMail: config.smtpUrl !== null,
  };
  const stopListening = listenForPublications(connection, memory, () => kommuner.load());
  const stopSealing = startSealing({
    owner,
    keys,
    clock: systemClock,
    kommuner,
    log,
    givePlace: publishLogPlace,
  });
  const stopPost = startPost({
    owner,
    keys,
    clock: systemClock,
    smtpUrl: config.smtpUrl,
    from: config.smtpFrom,
    log,
  });

  const stopForgetting = startForgetting({ owner, kommuner, clock: systemClock, log });

  const app = createApp(services, kommuner, memory, accountEntrance);
  const server = httpServer(app, memory);
  const address = await listen(server, config);
  return {
    address,
    installation,
    stop: async () => {
      await closeServer(server);
      await Promise.all([stopListening(), stopSealing(), stopPost(), stopForgetting(), pdf.stop()]);
      await installation.close();
    },
  };
}

async function listen(server: Server, config: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new OperatorError(
          error.code === "EADDRINUSE"
            ? `Port ${config.port} is taken by another program. Choose another with --port. The data is untouched.`
            : `Cannot listen on ${config.host}:${config.port}: ${error.message}`,
          1,
          error,
        ),
      ),
    );
    server.listen(config.port, config.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : config.port;
  return `http://${config.host === "127.0.0.1" ? "localhost" : config.host}:${port}`;
}

/** Lets requests under way finish; idle connections are closed at once. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  await closed;
}
