import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "./program.ts";
import { ask, type WireAnswer } from "./wire.ts";

/** An nginx that serves one answer as a static file. */
export interface Nginx {
  readonly address: string;
  stop(): Promise<void>;
}

/** What each server writes by itself. */
const OWN_HEADERS = new Set(["date", "server", "connection", "keep-alive", "content-length", "content-type"]);

/** Starts nginx on `answer`: the same body from a file, under the same headers. One worker, as we are one process. */
export async function startNginx(program: string, answer: WireAnswer, folder: string): Promise<Nginx> {
  const site = join(folder, "site");
  await mkdir(site, { mode: 0o755 });
  await writeFile(join(site, "page"), answer.body, { mode: 0o644 });
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  await writeFile(file, configuration(answer, { folder, port }));
  const child = spawn(program, ["-c", file, "-e", join(folder, "error.log")], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}/page`;
  await untilAnswers(child, address);
  return {
    address,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** "1.22.1". */
export function nginxVersion(program: string): string {
  const said = execFileSync("sh", ["-c", `"$0" -v 2>&1`, program], { encoding: "utf8" });
  return /nginx\/(\S+)/.exec(said)?.[1] ?? "?";
}

function configuration(answer: WireAnswer, { folder, port }: { folder: string; port: number }): string {
  const headers: string[] = [];
  for (let at = 0; at < answer.rawHeaders.length; at += 2) {
    const [name = "", value = ""] = answer.rawHeaders.slice(at, at + 2);
    if (!OWN_HEADERS.has(name.toLowerCase()))
      headers.push(`add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  }
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `
daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
events { worker_connections 256; }
http {
  ${temporary.join("\n  ")}
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  etag off;
  open_file_cache max=16 inactive=1h;
  keepalive_requests 1000000000;
  types {}
  default_type '${answer.headers["content-type"] ?? ""}';
  server {
    listen 127.0.0.1:${port};
    root ${join(folder, "site")};
    ${headers.join("\n    ")}
  }
}
`;
}

async function untilAnswers(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
    const answer = await ask(address).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
