import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { handslag, type Server, startServer } from "./support/program.ts";

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "handslag-start-"));
});
afterAll(() => rm(data, { recursive: true, force: true }));

async function stop(server: Server, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  server.process.kill(signal);
  return (await server.ended).code;
}

describe("the program as a stranger starts it", () => {
  it("fills the example, prints its accounts, and refuses a second server on the same folder", async () => {
    const server = await startServer(["--data", data]);
    expect(server.told()).toContain("samordnare@exempel.se");
    const home = await fetch(`${server.url}/`);
    expect(await home.text()).toContain("Medborgarlöfte Eskilstuna");

    const second = await handslag(["start", "--data", data, "--port", "0"]);
    expect(second).toMatchObject({ code: 1, out: "" });
    expect(second.told).toMatch(/already runs on this data folder \(process \d+\)/);
    expect(second.told).not.toMatch(/\n\s+at /);

    expect(await stop(server)).toBe(0);
  }, 120_000);

  it("takes commands beside the running server, which answers for a new kommun at once", async () => {
    const server = await startServer(["--data", data]);
    expect(server.told()).not.toContain("Example accounts");
    const added = await handslag([
      "kommun",
      "add",
      "0686",
      "Eksjö",
      "--host",
      "eksjo.localhost",
      "--data",
      data,
    ]);
    expect(added.code).toBe(0);
    const user = await handslag([
      "user",
      "add",
      "anna@eksjo.se",
      "--kommun",
      "0686",
      "--role",
      "administrator",
      "--data",
      data,
    ]);
    expect(user.out).toMatch(/^http:\/\/eksjo\.localhost:\d+\/nytt-losenord\/\S+\n$/);
    const list = await (await fetch(`${server.url}/loften`)).text();
    const latest = /href="\/loften\/([a-z0-9-]+)"/.exec(list)?.[1];
    const edition = await handslag(["verify", "--edition", `${latest}/utgava/1`, "--data", data]);
    expect(edition).toMatchObject({
      code: 0,
      out: expect.stringContaining("Nobody has altered it.") as string,
    });
    const log = await handslag(["verify", "--log", "--data", data]);
    expect(log.code).toBe(0);
    expect(await stop(server, "SIGKILL")).toBeNull();
  }, 120_000);

  it("starts again after kill -9 with everything there", async () => {
    const server = await startServer(["--data", data]);
    expect((await fetch(`${server.url}/loften/eskilstuna-2019`)).status).toBe(200);
    expect(await stop(server, "SIGINT")).toBe(0);
  }, 60_000);

  it.each([
    [{ PORT: "http" }, [], /PORT must be a number/],
    [
      { DATABASE_URL: "mysql://root:secret@db/x" },
      [],
      /DATABASE_URL is not an address that begins with postgres/,
    ],
    [
      { LOG_LEVEL: "loud", HANDSLAG_EXAMPLE: "yes" },
      [],
      /HANDSLAG_EXAMPLE must be on or off[\s\S]*LOG_LEVEL must be/,
    ],
    [{}, ["--nonsense"], /unknown option '--nonsense'/],
  ] as const)(
    "says what is wrong with %o %j and starts nothing (exit 2)",
    async (environment, words, expected) => {
      const ended = await handslag(["start", "--data", join(data, "never"), ...words], { ...environment });
      expect(ended).toMatchObject({ code: 2, out: "" });
      expect(ended.told).toMatch(expected);
      expect(ended.told).not.toContain("secret");
    },
  );

  it("says so in one line when DATABASE_URL does not answer (exit 1)", async () => {
    const ended = await handslag(["start", "--data", data, "--port", "0"], {
      DATABASE_URL: "postgres://somebody:secret@127.0.0.1:9/handslag",
    });
    expect(ended.code).toBe(1);
    expect(ended.told.trim().split("\n")).toHaveLength(1);
    expect(ended.told).toMatch(/The database at 127\.0\.0\.1:9\/handslag \(DATABASE_URL\) does not answer/);
    expect(ended.told).not.toContain("secret");
  });

  it("works on a database of one's own, named by DATABASE_URL", async () => {
    const { host, port } = inject("cluster");
    const name = `handslag_own_${process.pid}`;
    const { Client } = (await import("pg")).default;
    const admin = new Client({ host, port, user: "postgres", database: "postgres" });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const own = await mkdtemp(join(tmpdir(), "handslag-own-"));
    const url = `postgres://postgres@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
    const server = await startServer(["--data", own], { DATABASE_URL: url });
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    expect(await stop(server)).toBe(0);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await rm(own, { recursive: true, force: true });
  }, 120_000);
});
