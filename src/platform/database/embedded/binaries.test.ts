import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBinaries } from "./binaries.ts";
import { freshFolder } from "./fixtures/ground.ts";
import { copyPrograms, repairPrograms } from "./programs.ts";

test("a machine without its package is named, with the way out", () => {
  expect(() => findBinaries("linux", "riscv64")).toThrow(
    /no embedded PostgreSQL for linux-riscv64 in node_modules.*set DATABASE_URL/,
  );
  expect(() => findBinaries("win32", "x64")).toThrow(/does not run on windows-x64\. Set DATABASE_URL/);
});

/** Programs as npm unpacks them when install scripts are off. */
function unpacked(): string {
  const native = join(freshFolder(), "native");
  for (const folder of ["bin", "lib"]) mkdirSync(join(native, folder), { recursive: true });
  for (const name of ["initdb", "postgres"]) writeFileSync(join(native, "bin", name), "", { mode: 0o600 });
  for (const name of ["libpq.so.5.18", "libpq.a"])
    writeFileSync(join(native, "lib", name), "", { mode: 0o600 });
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(links));
  return native;
}

test("links and rights that the installation left out are made, once", () => {
  const native = unpacked();
  repairPrograms(native);
  repairPrograms(native);
  expect(readlinkSync(join(native, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  expect(statSync(join(native, "bin", "postgres")).mode & 0o777).toBe(0o755);
});

test("a copy can be read by all, keeps links, and takes the place of earlier and cut-off ones", () => {
  const native = unpacked();
  repairPrograms(native);
  const home = freshFolder();
  mkdirSync(join(home, "binaries-17.2.0"));
  mkdirSync(join(home, "binaries-18.4.0.unfinished"));
  symlinkSync("elsewhere", join(home, "cluster"));
  copyPrograms(native, join(home, "binaries-18.4.0"));
  expect(readdirSync(home)).toEqual(["binaries-18.4.0", "cluster"]);
  const copy = join(home, "binaries-18.4.0");
  expect(statSync(join(copy, "bin", "initdb")).mode & 0o777).toBe(0o755);
  expect(statSync(join(copy, "lib", "libpq.so.5.18")).mode & 0o777).toBe(0o644);
  expect(lstatSync(join(copy, "lib", "libpq.so.5")).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(copy, "lib"))).not.toContain("libpq.a");
});
