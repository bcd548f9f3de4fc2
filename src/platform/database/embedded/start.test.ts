import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { afterwards, freshFolder, query, removeAtEnd } from "./fixtures/ground.ts";
import { keeperCommand, startKeeper } from "./fixtures/keeper.ts";
import { attachToPostgres, type EmbeddedPostgres, startEmbeddedPostgres } from "./index.ts";

const lines: string[] = [];

async function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({
    dataDirectory,
    durable: false,
    log: (line) => lines.push(line),
  });
  afterwards(() => database.stop());
  return database;
}

/** A data folder with a finished, stopped database in it. */
async function filledFolder(): Promise<string> {
  const folder = freshFolder();
  const database = await start(folder);
  await query(database, "create table kept as select 42 as answer");
  await database.stop();
  return folder;
}

test("the first start makes a database, the second finds what was written", async () => {
  const folder = await filledFolder();
  const database = await start(folder);
  expect(await query(database, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(database.dataDirectory).toBe(join(folder, "cluster"));
});

test("the database holds UTF-8 and sorts the same on every machine", async () => {
  const database = await start(freshFolder());
  const [row] = await query(
    database,
    "select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale, " +
      "lower('ÅÄÖ') as lower from pg_database where datname = 'postgres'",
  );
  expect(row).toEqual({ encoding: "UTF8", provider: "b", locale: "C.UTF-8", lower: "åäö" });
});

test("nobody else reaches the server: no network port, a socket folder closed to others", async () => {
  const database = await start(freshFolder());
  expect(await query(database, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
  expect(statSync(database.socketDirectory).mode & 0o777).toBe(0o700);
  expect(statSync(database.dataDirectory).mode & 0o777).toBe(0o700);
});

test("safety is given up only when asked", async () => {
  const durability = "select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages";
  const folder = freshFolder();
  const fast = await start(folder);
  expect(await query(fast, durability)).toEqual([{ fsync: "off", pages: "off" }]);
  await fast.stop();
  const safe = await startEmbeddedPostgres({ dataDirectory: folder, log: (line) => lines.push(line) });
  afterwards(() => safe.stop());
  expect(await query(safe, durability)).toEqual([{ fsync: "on", pages: "on" }]);
});

test("a second instance in another process is refused with the number of the first", async () => {
  const folder = freshFolder();
  await start(folder);
  const second = startKeeper(keeperCommand(folder));
  const { error } = await second.listen();
  expect(error).toContain(`Handslag already runs on this data folder (process ${process.pid})`);
  await second.finish();
});

test("a command beside the program reaches the same server and leaves it running", async () => {
  const folder = freshFolder();
  expect(await attachToPostgres(join(folder, "never"))).toBeNull();
  expect(await attachToPostgres(folder)).toBeNull();
  const database = await start(folder);
  const attached = await attachToPostgres(folder);
  expect(attached).toMatchObject({ socketDirectory: database.socketDirectory, port: 5432, user: "postgres" });
  await attached?.stop();
  expect(await query(database, "select 1 as one")).toEqual([{ one: 1 }]);
  await database.stop();
  expect(await attachToPostgres(folder)).toBeNull();
});

test("of two that start in the same instant exactly one wins, and the other names it", async () => {
  const folder = freshFolder();
  const outcomes = await Promise.allSettled([start(folder), start(folder), start(folder)]);
  const refusals = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [String(outcome.reason)] : [],
  );
  const refused = new RegExp(`already runs on this data folder \\(process ${process.pid}\\)`);
  expect(refusals).toEqual([expect.stringMatching(refused), expect.stringMatching(refused)]);
});

test("a stopped database leaves its folder free and no process behind", async () => {
  const folder = await filledFolder();
  expect(existsSync(join(folder, "cluster", "postmaster.pid"))).toBe(false);
  const database = await start(folder);
  await database.stop();
  await expect(query(database, "select 1")).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test("a path too long for a socket gets a short folder for it", async () => {
  const folder = join(freshFolder(), "a".repeat(60), "å, \"b\" 'c'".repeat(4));
  const database = await start(folder);
  removeAtEnd(database.socketDirectory);
  expect(database.socketDirectory.length).toBeLessThan(80);
  expect(statSync(database.socketDirectory).mode & 0o777).toBe(0o700);
  expect(await query(database, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("blanks, commas and quotes in the path do no harm", async () => {
  const database = await start(join(freshFolder(), "a, \"b\" 'c' å"));
  expect(await query(database, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("modes opened by a copy or a volume are closed again", async () => {
  const folder = await filledFolder();
  chmodSync(join(folder, "cluster"), 0o777);
  const database = await start(folder);
  expect(await query(database, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("data of another major version is left alone, and both versions are named", async () => {
  const folder = await filledFolder();
  writeFileSync(join(folder, "cluster", "PG_VERSION"), "15\n");
  await expect(start(folder)).rejects.toThrow(
    /was written by PostgreSQL 15, and this Handslag brings PostgreSQL 18\. Nothing was changed/,
  );
  expect(readFileSync(join(folder, "cluster", "PG_VERSION"), "utf8")).toBe("15\n");
});

test("damaged data is reported with PostgreSQL's own reason and never replaced by an empty database", async () => {
  const folder = await filledFolder();
  rmSync(join(folder, "cluster", "global", "pg_control"));
  await expect(start(folder)).rejects.toThrow(/the data may be damaged\. Nothing was deleted.*pg_control/);
  rmSync(join(folder, "cluster", "PG_VERSION"));
  await expect(start(folder)).rejects.toThrow(/is damaged: its file PG_VERSION is missing/);
  expect(existsSync(join(folder, "cluster", "base"))).toBe(true);
});

test("a file where the folder should be is reported in one line", async () => {
  const file = join(freshFolder(), "data");
  writeFileSync(file, "");
  await expect(start(file)).rejects.toThrow(/something that is not a folder stands in the way/);
  await expect(start(join(file, "below"))).rejects.toThrow(/not a folder/);
});
