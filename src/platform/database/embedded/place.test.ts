import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "#app/platform/package-root.ts";
import { afterwards, canMount, freshFolder, isRoot, query, removeAtEnd } from "./fixtures/ground.ts";
import { type Answer, keeperCommand, startKeeper } from "./fixtures/keeper.ts";
import { startEmbeddedPostgres } from "./index.ts";

const NOBODY = 65_534;

/** False when root's checkout lies where an ordinary user cannot read it, so that no child can be one. */
const canBeNobody =
  isRoot &&
  spawnSync("sh", ["-c", `cd -- "$1"`, "sh", packageRoot()], { uid: NOBODY, gid: NOBODY }).status === 0;

async function start(dataDirectory: string, log: string[] = []) {
  const database = await startEmbeddedPostgres({
    dataDirectory,
    durable: false,
    log: (line) => log.push(line),
  });
  afterwards(() => database.stop());
  return database;
}

/** What a start in another process says, the process ended. */
async function answerOf(command: readonly string[], uid?: number): Promise<Answer> {
  const keeper = startKeeper(command, uid === undefined ? {} : { uid });
  const answer = await keeper.listen();
  await keeper.finish();
  return answer;
}

/** The command with a file system of its own mounted on `target` first, which nobody else sees. */
function withMount(mount: string, target: string, command: readonly string[]): string[] {
  return [
    "unshare",
    "--mount",
    "sh",
    "-c",
    `mount ${mount} "$1" && shift && exec "$@"`,
    "sh",
    target,
    ...command,
  ];
}

/** Removes at the end what a start placed outside the data folder. */
function removePlace(dataDirectory: string | undefined): void {
  const home = dirname(dataDirectory ?? "");
  if (home.startsWith("/var/lib/handslag/")) removeAtEnd(home);
}

describe.skipIf(!isRoot)("as root (skipped for ordinary users)", () => {
  test("the server is an unprivileged user and so are its files", async () => {
    const folder = freshFolder();
    const database = await start(folder);
    const pid = readFileSync(join(database.dataDirectory, "postmaster.pid"), "utf8").split("\n")[0];
    const { uid } = statSync(database.dataDirectory);
    expect(uid).toBeGreaterThan(0);
    expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(
      new RegExp(`^Uid:\\t${uid}\\t${uid}\\t${uid}\\t${uid}$[^]*^Groups:\\t *$`, "m"),
    );
  });

  test("a closed data folder of root's own is opened for passing, and no further", async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o700);
    const database = await start(folder);
    expect(database.dataDirectory).toBe(join(folder, "cluster"));
    expect(statSync(folder).mode & 0o777).toBe(0o711);
  });

  test("a data folder below a closed one is kept in a lasting place, said in the log and found again", async () => {
    const closed = freshFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, "data");
    const log: string[] = [];
    const database = await start(folder, log);
    removePlace(database.dataDirectory);
    expect(database.dataDirectory).toMatch(/^\/var\/lib\/handslag\/[0-9a-f]{12}\/cluster$/);
    expect(log).toContainEqual(
      expect.stringContaining(`cannot reach ${folder}; the database lies in /var/lib/handslag/`),
    );
    await query(database, "create table note as select 7 as number");
    await database.stop();

    const again = await start(folder);
    expect(await query(again, "select number from note")).toEqual([{ number: 7 }]);
  });

  test("data that was moved and is gone is never replaced by an empty database", async () => {
    const closed = freshFolder();
    chmodSync(closed, 0o700);
    const database = await start(join(closed, "data"));
    removePlace(database.dataDirectory);
    await database.stop();
    rmSync(dirname(database.dataDirectory), { recursive: true });
    await expect(start(join(closed, "data"))).rejects.toThrow(
      /was placed in \/var\/lib\/handslag\/.* which is gone/,
    );
  });

  test("data that the account can no longer reach is left where it is", async () => {
    const parent = freshFolder();
    await (await start(join(parent, "data"))).stop();
    chmodSync(parent, 0o700);
    await expect(start(join(parent, "data"))).rejects.toThrow(/can no longer get there.*data is untouched/);
    chmodSync(parent, 0o711);
    const database = await start(join(parent, "data"));
    expect(database.dataDirectory).toBe(join(parent, "data", "cluster"));
  });

  test.skipIf(!canMount)(
    "a checkout below a closed folder runs copies of the programs, twice in a row",
    async () => {
      const closed = freshFolder();
      chmodSync(closed, 0o700);
      const checkout = join(closed, "checkout");
      mkdirSync(checkout);
      const [node = "", ...args] = keeperCommand(join(closed, "data"));
      const inCheckout = ["sh", "-c", `cd -- "$1" && shift && exec "$@"`, "sh", checkout, node, ...args];
      const command = withMount(`--bind "${packageRoot()}"`, checkout, inCheckout);

      const first = await answerOf(command);
      removePlace(first.dataDirectory);
      const home = dirname(first.dataDirectory ?? "");
      expect(first.binaryDirectory).toMatch(new RegExp(`^${home}/binaries-18\\.`));
      expect(first.log).toContainEqual(expect.stringContaining("it runs the copy in"));
      expect(statSync(join(first.binaryDirectory ?? "", "bin", "postgres")).uid).toBe(0);
      const second = await answerOf(command);
      expect(second).toMatchObject({
        dataDirectory: first.dataDirectory,
        binaryDirectory: first.binaryDirectory,
      });
    },
  );

  // From a closed checkout the programs are copied to the small disk first, and fill it.
  const smallDisk = canMount && canBeNobody;

  test.skipIf(!smallDisk)("a folder mounted read-only is reported, and so is a full disk", async () => {
    const folder = freshFolder();
    const command = keeperCommand(join(folder, "data"));
    const readOnly = await answerOf(withMount("-t tmpfs -o ro tmpfs", folder, command));
    expect(readOnly.error).toMatch(/the folder is read-only\. Nothing was changed/);
    const full = await answerOf(withMount("-t tmpfs -o size=20m tmpfs", folder, command));
    expect(full.error).toMatch(
      /The disk is full: a new database needs 64 MB, and .* has 20 MB left\. Nothing was changed/,
    );
  });

  test.skipIf(!smallDisk)(
    "a disk that has filled up stops the start, and emptying it brings the data back",
    async () => {
      const folder = freshFolder();
      const script = `
      echo "create table note as select 7 as number" | "$@" || exit
      cat /dev/zero > filler 2> /dev/null
      "$@" < /dev/null
      rm filler
      echo "select number from note" | exec "$@"`;
      const command = ["sh", "-c", script, "sh", ...keeperCommand(join(folder, "data"))];
      const filler = script.replaceAll("filler", `"${folder}/filler"`);
      const keeper = startKeeper(
        withMount(
          "-t tmpfs -o size=72m tmpfs",
          folder,
          command.map((word) => (word === script ? filler : word)),
        ),
      );
      const said = [];
      for (let line = 0; line < 7; line += 1) said.push(await keeper.listen());
      await keeper.finish();
      expect(said[3]?.error).toMatch(/the disk is full\. What was saved is safe/);
      expect(said[5]?.rows).toEqual([{ number: 7 }]);
    },
  );
});

describe.skipIf(isRoot && !canBeNobody)(
  "as an ordinary user (skipped for root with a closed checkout)",
  () => {
    const uid = isRoot ? NOBODY : undefined;

    /** A folder of the ordinary user that nobody else may enter. */
    function ownFolder(): string {
      const folder = join(freshFolder(), "own");
      mkdirSync(folder, { mode: 0o700 });
      if (uid !== undefined) chownSync(folder, uid, uid);
      return folder;
    }

    test("the database lies below the closed folder where it was asked for, twice in a row", async () => {
      const folder = join(ownFolder(), "data");
      for (const _ of ["first", "second"]) {
        const answer = await answerOf(keeperCommand(folder), uid);
        expect(answer).toMatchObject({ dataDirectory: join(folder, "cluster"), log: [] });
      }
    });

    test("a folder that may not be written is reported and left alone", async () => {
      const folder = ownFolder();
      chmodSync(folder, 0o500);
      const answer = await answerOf(keeperCommand(join(folder, "data")), uid);
      expect(answer.error).toMatch(/this user may not write there\. Nothing was changed/);
      expect(existsSync(join(folder, "data"))).toBe(false);
    });

    test.skipIf(!isRoot)(
      "the data of another user is refused (skipped where there is no other user)",
      async () => {
        const folder = freshFolder();
        await (await start(folder)).stop();
        const answer = await answerOf(keeperCommand(folder), NOBODY);
        expect(answer.error).toMatch(/belongs to user id \d+, and Handslag was started by user id 65534/);
      },
    );

    test.skipIf(!isRoot)("root goes on with an ordinary user's data, and that user after root", async () => {
      const folder = join(ownFolder(), "data");
      await answerOf(keeperCommand(folder), uid);
      const asRoot = await start(folder);
      expect(statSync(asRoot.dataDirectory).uid).toBe(NOBODY);
      await asRoot.stop();
      expect((await answerOf(keeperCommand(folder), uid)).error).toBeUndefined();
    });
  },
);
