import { expect, test } from "vitest";
import { OperatorError } from "#app/platform/errors.ts";
import { explainFailure } from "./failure.ts";

test("the deciding line of the server's words is quoted, and the advice fits it", () => {
  const words = [
    "LOG:  starting PostgreSQL 18.4",
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    "LOG:  database system is shut down",
  ].join("\n");
  expect(explainFailure("PostgreSQL could not start", "/srv/data", words).message).toBe(
    "PostgreSQL could not start in /srv/data: the disk is full. What was saved is safe. Free some space and start " +
      'again. (FATAL:  could not write lock file "postmaster.pid": No space left on device)',
  );
});

test.each([
  ["EROFS: read-only file system, mkdir '/srv/data'", "the folder is read-only"],
  ["EACCES: permission denied, open '/srv/data/lock'", "this user may not write there"],
  ["ENOTDIR: not a directory, mkdir '/srv/data'", "something that is not a folder stands in the way"],
  ['FATAL:  lock file "postmaster.pid" already exists', "another PostgreSQL server still uses the data"],
  ["FATAL:  could not map anonymous shared memory: Cannot allocate memory", "too little memory"],
  ["ended by signal SIGKILL", "something ended it. What was saved is safe"],
  ["PANIC:  could not locate a valid checkpoint record", "the data may be damaged. Nothing was deleted"],
])("%s", (words, advice) => {
  expect(explainFailure("It failed", "/srv/data", words).message).toContain(advice);
});

test("the error behind it is kept, and an explained one passes unchanged", () => {
  const cause = new Error("EROFS: read-only file system");
  const explained = explainFailure("It failed", "/srv/data", cause);
  expect(explained).toBeInstanceOf(OperatorError);
  expect(explained.cause).toBe(cause);
  expect(explainFailure("Again", "/srv/data", explained)).toBe(explained);
});
