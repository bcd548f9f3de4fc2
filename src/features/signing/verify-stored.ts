import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { compareCopies } from "./compare-copies.ts";
import type { EditionRecord } from "./edition-record.ts";
import type { EditionKind } from "./edition.ts";
import type { EditionFinding } from "./finding.ts";
import { readPublishedEdition } from "./published.ts";
import { findSealed } from "./queries.ts";
import { readStoredRecord, type StoredRecord } from "./stored-record.ts";
import type { Subject } from "./subject.ts";
import { verifyEdition } from "./verify.ts";

/** A finding and the copy it was made in; `both` when it is about how they differ. */
interface PlacedFinding {
  readonly where: "database" | "published" | "both";
  readonly finding: EditionFinding;
}

/** What an edition is found to be. Without findings everything is as it was sealed. */
export interface EditionReport {
  readonly kommun: string;
  readonly kind: EditionKind;
  readonly address: string;
  readonly number: number;
  readonly sha256: string | null;
  readonly sealedAt: string | null;
  /** Its place in the log, from 0; null before the log is sealed. */
  readonly position: number | null;
  readonly findings: readonly PlacedFinding[];
}

/** Where an edition is, as somebody wrote it. */
interface EditionAddress {
  /** Null when the address does not say; promises come first then. */
  readonly kind: EditionKind | null;
  readonly slug: string;
  readonly number: number;
}

/**
 * Verifies a sealed edition in the database and, for a promise, its published copy, and compares the two.
 * @param address `lofte-2026/utgava/1`, or any address on the site that ends so
 * Throws `OperatorError` when there is no such edition.
 */
export async function verifyEditionAt(
  owner: pg.Pool,
  keys: InstallationKeys,
  kommun: Kommun,
  address: string,
): Promise<EditionReport> {
  const wanted = parseAddress(address);
  return asOwner(owner, kommun.space, async (tx) => {
    const subject = await findSubject(tx, wanted);
    const edition = subject === null ? null : await findSealed(tx, subject, wanted.number);
    const published =
      wanted.kind === "agreement" ? null : await readPublishedEdition(tx, wanted.slug, wanted.number);
    const kind = subject?.kind ?? "promise";
    if (edition === null && published === null) {
      throw new OperatorError(
        `${kommun.name} has no sealed edition at ${wanted.slug}/utgava/${wanted.number}.`,
      );
    }
    const where = { address: wanted.slug, kommun: kommun.code, publicKey: keys.publicKey.pem };
    const stored = edition === null ? null : await readStoredRecord(tx, edition, where);
    const findings = [
      ...placed("database", checkStored(stored, keys)),
      ...(kind === "promise" ? placed("published", checkPublished(published, keys)) : []),
      ...placed("both", checkBoth(stored, published)),
    ];
    const proof = (stored?.record ?? published)?.proof;
    return {
      kommun: kommun.code,
      kind,
      address: wanted.slug,
      number: wanted.number,
      sha256: proof?.sha256 ?? null,
      sealedAt: proof?.sealedAt ?? null,
      position: stored?.record.proof.log?.position ?? null,
      findings,
    };
  });
}

function checkStored(stored: StoredRecord | null, keys: InstallationKeys): readonly EditionFinding[] {
  if (stored === null) return [{ kind: "stored_missing" }];
  const entry: EditionFinding[] = stored.entryReadable ? [] : [{ kind: "log_entry_missing" }];
  return [...verifyEdition(stored.record, keys.publicKey), ...entry];
}

function checkPublished(published: EditionRecord | null, keys: InstallationKeys): readonly EditionFinding[] {
  if (published === null) return [{ kind: "published_missing" }];
  return verifyEdition(published, keys.publicKey);
}

function checkBoth(stored: StoredRecord | null, published: EditionRecord | null): readonly EditionFinding[] {
  if (stored === null || published === null) return [];
  // A place that was given and published does not go away by itself.
  const gone = stored.entryReadable && stored.record.proof.log === null && published.proof.log !== null;
  const lost: EditionFinding[] = gone ? [{ kind: "log_entry_missing" }] : [];
  return [...lost, ...compareCopies(stored.record, published)];
}

function placed(where: PlacedFinding["where"], findings: readonly EditionFinding[]): PlacedFinding[] {
  return findings.map((finding) => ({ where, finding }));
}

/** Reads "slug/utgava/3", with anything before it. Throws `OperatorError` (wrong use) for anything else. */
function parseAddress(address: string): EditionAddress {
  const match =
    /(?:^|\/)(?:(loften|overenskommelser)\/)?([a-z0-9-]+)\/utgava\/([1-9]\d{0,5})(?:\/verifiera)?\/?(?:[?#].*)?$/.exec(
      address.trim(),
    );
  const [, part, slug, number] = match ?? [];
  if (slug === undefined || number === undefined) {
    throw new OperatorError(`"${address}" is not the address of an edition, such as lofte-2026/utgava/1.`, 2);
  }
  const kind = part === "loften" ? "promise" : part === "overenskommelser" ? "agreement" : null;
  return { kind, slug, number: Number(number) };
}

async function findSubject(tx: Transaction, { kind, slug }: EditionAddress): Promise<Subject | null> {
  if (kind !== "agreement") {
    const row = await tx
      .selectFrom("promise")
      .select("promise.id")
      .where("promise.slug", "=", slug)
      .executeTakeFirst();
    if (row !== undefined) return { kind: "promise", id: row.id };
  }
  if (kind === "promise") return null;
  const row = await tx
    .selectFrom("agreement")
    .select("agreement.id")
    .where("agreement.slug", "=", slug)
    .executeTakeFirst();
  return row === undefined ? null : { kind: "agreement", id: row.id };
}
