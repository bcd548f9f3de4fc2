import pg from "pg";
import type { Connection } from "../database/index.ts";
import type { PageMemory } from "./page-memory.ts";

const CHANNEL = "handslag_published";
const SPACES = "handslag_spaces";
const RETRY_MS = 1000;

/**
 * Listens for publications on every node, so that no node shows an old page. While the line is down nothing is
 * kept in memory.
 * @returns ends the listening
 */
export function listenForPublications(
  connection: Connection,
  memory: PageMemory,
  spacesChanged: () => Promise<void>,
): () => Promise<void> {
  let client: pg.Client | undefined;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  const again = (): void => {
    memory.setKeeping(false);
    if (ended || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void listen();
    }, RETRY_MS);
    timer.unref();
  };

  const listen = async (): Promise<void> => {
    const line = new pg.Client({ ...connection, application_name: "handslag listening" });
    client = line;
    line.on("error", again);
    line.on("end", again);
    line.on("notification", ({ channel, payload }) => {
      if (channel === SPACES) void spacesChanged().catch(again);
      else memory.forget((payload ?? "").replace(/_published$/, ""));
    });
    try {
      await line.connect();
      await line.query(`listen ${CHANNEL}; listen ${SPACES}`);
      memory.setKeeping(true);
    } catch {
      again();
    }
  };

  void listen();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
