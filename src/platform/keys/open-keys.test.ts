import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OperatorError } from "#app/platform/errors.ts";
import { fileProblem } from "./file-problem.ts";
import { createKeyFile } from "./key-file.ts";
import { newKeyMaterial, readKeyMaterial, writeKeyMaterial } from "./material.ts";
import { keySource, openKeys } from "./open-keys.ts";

const NOW = new Date("2026-11-24T08:00:00Z");

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "handslag-keys-"));
  file = join(folder, "keys.json");
});
afterEach(() => rm(folder, { recursive: true }));

describe("the key file", () => {
  test("is made on the first start and the same on the next", async () => {
    const first = await openKeys({ file }, NOW);
    const second = await openKeys({ file }, new Date("2027-01-01T00:00:00Z"));
    expect(second.publicKey).toEqual(first.publicKey);
    expect(second.created).toEqual(NOW);
    expect(second.derive("form", 16)).toEqual(first.derive("form", 16));
    expect(second.verifyMac("audit", Buffer.from("x"), first.mac("audit", Buffer.from("x")))).toBe(true);
  });

  test("can be read by its owner alone, and nothing is left beside it", async () => {
    await openKeys({ file }, NOW);
    expect(await readdir(folder)).toEqual(["keys.json"]);
    // eslint-disable-next-line vitest/no-conditional-expect -- Windows keeps no permission bits.
    if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test("is one and the same for processes that start at once", async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openKeys({ file }, NOW)));
    expect(new Set(opened.map((keys) => keys.publicKey.id)).size).toBe(1);
    expect(await readdir(folder)).toEqual(["keys.json"]);
  });

  test("is never replaced", async () => {
    const { publicKey } = await openKeys({ file }, NOW);
    expect(await createKeyFile(file, newKeyMaterial(NOW))).toBe(false);
    expect((await openKeys({ file })).publicKey).toEqual(publicKey);
  });

  test.runIf(process.platform !== "win32").each([0o640, 0o604, 0o620, 0o666])(
    "is refused with permissions %o, with the command that mends it",
    async (mode) => {
      await openKeys({ file }, NOW);
      await chmod(file, mode);
      await expect(openKeys({ file })).rejects.toThrow(
        new OperatorError(`Other users can read the key file ${file}. Run: chmod 600 ${file}`),
      );
    },
  );

  test("is refused when its folder is missing, with the command that makes it", async () => {
    const lost = join(folder, "none", "keys.json");
    await expect(openKeys({ file: lost })).rejects.toThrow(`Run: mkdir -p -m 700 ${join(folder, "none")}`);
  });

  test("is refused when it is a folder, or below a file", async () => {
    await writeFile(file, "");
    await expect(openKeys({ file: folder })).rejects.toThrow("must name a file");
    await expect(openKeys({ file: join(file, "keys.json") })).rejects.toThrow("must name a file");
  });

  test.each([
    ["empty", () => ""],
    ["cut short", (text: string) => text.slice(0, 100)],
    ["no JSON", () => "keys"],
    ["of a later version", (text: string) => text.replace('"version":1', '"version":2')],
    ["with a shorter master secret", (text: string) => text.replace(/"master":".{4}/, '"master":"')],
    ["with a damaged signing key", (text: string) => text.replace(/"signing":".{4}/, '"signing":"AAAA')],
    ["with something added", (text: string) => text.replace("{", '{"note":"",')],
    ["far too large", (text: string) => text + " ".repeat(5000)],
  ])("is refused when %s, without a word of its content", async (_, damage) => {
    const whole = writeKeyMaterial(newKeyMaterial(NOW));
    await writeFile(file, damage(whole), { mode: 0o600 });
    await expect(openKeys({ file })).rejects.toThrow(
      new OperatorError(
        `The key file ${file} is damaged, or is not a Handslag key file. Restore it from a backup: without it no signature or sealed secret can be used.`,
      ),
    );
  });

  test("with another kind of private key is refused", () => {
    const whole = writeKeyMaterial(newKeyMaterial(NOW));
    // RFC 8410 section 3: the object identifier's last byte tells Ed25519 (0x70) from X25519 (0x6e).
    const other = whole.replace(/"signing":"([^"]+)"/, (_, key: string) => {
      const der = Buffer.from(key, "base64url");
      der[11] = 0x6e;
      return `"signing":"${der.toString("base64url")}"`;
    });
    expect(readKeyMaterial(whole)).not.toBeNull();
    expect(readKeyMaterial(other)).toBeNull();
  });
});

describe("the setting HANDSLAG_KEYS", () => {
  test("names a file, or carries the file's content", async () => {
    const { publicKey } = await openKeys({ file }, NOW);
    const content = await readFile(file, "utf8");
    expect(keySource("/etc/handslag/keys.json")).toEqual({ file: "/etc/handslag/keys.json" });
    expect((await openKeys(keySource(`inline:${content}`))).publicKey).toEqual(publicKey);
  });

  test("is wrong use when the content is not a key file's", async () => {
    await expect(openKeys(keySource("inline:{}"))).rejects.toMatchObject({
      message: "HANDSLAG_KEYS=inline:… is not the content of a Handslag key file.",
      exitCode: 2,
    });
  });
});

test.each([
  ["EROFS", "is read-only"],
  ["EACCES", "may not read it, or may not write in /srv/handslag"],
  ["EPERM", "may not read it, or may not write in /srv/handslag"],
  ["ENOSPC", "there is no room left in /srv/handslag"],
  ["EMFILE", "cannot be used: EMFILE"],
])("the system's %s becomes one line for the operator", (code, words) => {
  const problem = fileProblem(Object.assign(new Error(code), { code }), "/srv/handslag/keys.json");
  expect(problem).toBeInstanceOf(OperatorError);
  expect(problem.message).toContain(words);
  expect(problem.message).not.toContain("\n");
});
