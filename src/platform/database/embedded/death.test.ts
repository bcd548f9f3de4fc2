import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  renameSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OperatorError } from "#app/platform/errors.ts";
import { chooseAccount } from "./account.ts";
import { afterwards, freshFolder, query } from "./fixtures/ground.ts";
import { type Keeper, keeperCommand, startKeeper } from "./fixtures/keeper.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./index.ts";
import { isRunning } from "./processes.ts";
import { identity } from "./run.ts";

async function start(dataDirectory: string, lines: string[] = []): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory, log: (line) => lines.push(line) });
  afterwards(() => database.stop());
  return database;
}

function serverOf(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8"), 10);
}

/** What initdb has written so far, wherever it does. */
function unfinishedIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("cluster.unfinished"))
    .flatMap((name) => readdirSync(join(folder, name)));
}

async function keeperOn(folder: string, path?: string): Promise<Keeper> {
  const keeper = startKeeper(keeperCommand(folder, "durable"), path === undefined ? {} : { path });
  afterwards(() => keeper.kill());
  expect((await keeper.listen()).error).toBeUndefined();
  return keeper;
}

/** A search path with what is needed, but without `setpriv`. */
function pathWithoutTether(folder: string): string {
  const path = join(folder, "programs");
  mkdirSync(path, { mode: 0o755 });
  for (const name of ["sh", "flock"]) {
    const found = spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
    if (found !== "") symlinkSync(found, join(path, name));
  }
  return path;
}

describe("after kill -9 of the program", () => {
  test("the next start has every acknowledged row", async () => {
    const folder = freshFolder();
    const keeper = await keeperOn(folder);
    await keeper.query("create table note (number int)");
    const acknowledged: number[] = [];
    const write = async (): Promise<void> => {
      for (let number = 1; ; number += 1) {
        await keeper.query(`insert into note values (${number})`);
        acknowledged.push(number);
      }
    };
    const cutOff = write().catch((error: unknown) => error);
    await expect.poll(() => acknowledged.length, { interval: 5, timeout: 10_000 }).toBeGreaterThan(20);
    await keeper.kill();
    expect(String(await cutOff)).toContain("ended without a word");

    const database = await start(folder);
    const rows = await query(database, "select number from note order by number");
    expect(rows.map((row) => row["number"])).toEqual(expect.arrayContaining(acknowledged));
  });

  test("a database whose making was cut off is made anew", async () => {
    const folder = freshFolder();
    const keeper = startKeeper(keeperCommand(folder));
    afterwards(() => keeper.kill());
    await expect.poll(() => unfinishedIn(folder), { interval: 1, timeout: 10_000 }).not.toEqual([]);
    await keeper.kill();
    expect(existsSync(join(folder, "cluster"))).toBe(false);

    const database = await start(folder);
    expect(await query(database, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(unfinishedIn(folder)).toEqual([]);
  });

  test.runIf(process.platform === "linux")("the server ends by itself (Linux)", async () => {
    const folder = freshFolder();
    const keeper = await keeperOn(folder);
    const server = serverOf(folder);
    await keeper.kill();
    await expect.poll(() => isRunning(server), { timeout: 10_000 }).toBe(false);
  });
});

describe("where the server cannot be tied to us", () => {
  test("the next start takes over the server that went on alone, and ends it in the end", async () => {
    const folder = freshFolder();
    const path = pathWithoutTether(folder);
    const keeper = await keeperOn(folder, path);
    await keeper.query("create table note as select 7 as number");
    const server = serverOf(folder);
    await keeper.kill();
    expect(isRunning(server)).toBe(true);

    const next = await keeperOn(folder, path);
    expect(serverOf(folder)).toBe(server);
    expect(await next.query("select number from note")).toEqual([{ number: 7 }]);
    await next.finish();
    expect(isRunning(server)).toBe(false);
  });

  test("a start that can tie it ends it cleanly and starts its own", async () => {
    const folder = freshFolder();
    const keeper = await keeperOn(folder, pathWithoutTether(folder));
    await keeper.query("create table note as select 7 as number");
    const server = serverOf(folder);
    await keeper.kill();

    const database = await start(folder);
    expect(await query(database, "select number from note")).toEqual([{ number: 7 }]);
    expect(serverOf(folder) === server).toBe(process.platform !== "linux");
  });
});

describe("after kill -9 of the server", () => {
  test("it is started again with its data, and the log says so", async () => {
    const folder = freshFolder();
    const lines: string[] = [];
    const database = await start(folder, lines);
    await query(database, "create table note as select 7 as number");
    process.kill(serverOf(folder), "SIGKILL");
    await expect
      .poll(() => query(database, "select number from note").catch(() => null), { timeout: 10_000 })
      .toEqual([{ number: 7 }]);
    expect(lines).toContain("PostgreSQL ended unexpectedly (signal SIGKILL) and is started again.");
  });

  test("a stop during the new start leaves nothing running", async () => {
    const folder = freshFolder();
    const lines: string[] = [];
    const database = await start(folder, lines);
    process.kill(serverOf(folder), "SIGKILL");
    await expect
      .poll(() => lines, { interval: 1, timeout: 10_000 })
      .toContainEqual(expect.stringContaining("started again"));
    await database.stop();
    await expect(query(database, "select 1")).rejects.toThrow(/ENOENT|ECONNREFUSED/);
    const again = await start(folder);
    expect(await query(again, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("a server that cannot be started again is reported as lost, with the reason", async () => {
    const folder = freshFolder();
    const database = await start(folder);
    const control = join(folder, "cluster", "global", "pg_control");
    renameSync(control, `${control}.away`);
    process.kill(serverOf(folder), "SIGKILL");
    expect((await database.lost).message).toMatch(/PostgreSQL could not start .*pg_control/);
  });
});

test("a server that ends again and again is given up", async () => {
  const folder = freshFolder();
  const database = await start(folder);
  let lost: Error | null = null;
  void database.lost.then((error) => (lost = error));
  const endServer = async (): Promise<Error | null> => {
    if (await query(database, "select 1").catch(() => null)) process.kill(serverOf(folder), "SIGKILL");
    return lost;
  };
  await expect.poll(endServer, { interval: 5, timeout: 25_000 }).toBeInstanceOf(OperatorError);
  expect(String(lost)).toMatch(
    /ended more than 5 times within a minute|could not start .* something ended it/,
  );
});

test("the number of a dead server that now belongs to another program does not block the start", async () => {
  const folder = freshFolder();
  const first = await start(folder);
  await query(first, "create table note as select 7 as number");
  await first.stop();
  const stranger = spawn("sleep", ["60"], { ...identity(chooseAccount(join(folder, "cluster"))) });
  afterwards(() => void stranger.kill());
  writeFileSync(join(folder, "cluster", "postmaster.pid"), `${stranger.pid}\n${folder}/cluster\n1\n5432\n`);

  const database = await start(folder);
  expect(await query(database, "select number from note")).toEqual([{ number: 7 }]);
  expect(stranger.exitCode).toBeNull();
});
