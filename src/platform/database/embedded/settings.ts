/** Part of the name of the socket file; no network port is opened. */
export const PORT = 5432;

/** What a server is started with. `durable: false` trades safety at power loss for speed, for tests. */
export interface ServerSettings {
  readonly cluster: string;
  readonly socketDirectory: string;
  /** Shown in the titles of the server's processes. */
  readonly clusterName: string;
  readonly durable: boolean;
}

/**
 * The command line of the server. All settings stand here rather than in `postgresql.conf`, so that a new version of
 * Handslag brings its own. Sized for one program on a small machine: together with it under 300 MB when idle.
 */
export function serverArguments(server: ServerSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "",
    // The setting is a list: quotes keep a comma or a blank in the path from parting it.
    unix_socket_directories: `"${server.socketDirectory.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port: PORT,
    cluster_name: server.clusterName,
    max_connections: 60,
    shared_buffers: "64MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "256MB",
    // One server, backed up by the program itself: nothing is replicated.
    wal_level: "minimal",
    max_wal_senders: 0,
    max_replication_slots: 0,
    max_logical_replication_workers: 0,
    // Saves the three worker processes, which pay off on larger disks than these.
    io_method: "sync",
    timezone: "UTC",
    log_timezone: "UTC",
    // Failed statements carry what people wrote; they are the program's to report, not this log's.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_checkpoints: "off",
    log_autovacuum_min_duration: -1,
    log_line_prefix: "",
    ...(server.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    server.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}
