import { Client } from "pg";
import { SUPERUSER } from "./cluster.ts";

/** The data folder of the server that answers on this socket, or null when none takes connections. */
export async function servedCluster(socketDirectory: string, port: number): Promise<string | null> {
  const client = new Client({
    host: socketDirectory,
    port,
    user: SUPERUSER,
    database: "postgres",
    connectionTimeoutMillis: 5000,
  });
  // A server that goes down in between says so by event; the query below fails with it.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}
