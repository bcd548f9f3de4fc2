import { createHash } from "node:crypto";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AreaVersionId } from "#app/schema/tables.ts";
import { isSameBoundary } from "../boundary/boundary.ts";
import type { Reading } from "../boundary/guess.ts";
import { readAreas, type ReadAreas } from "../boundary/read-areas.ts";
import type { BoundaryFile } from "../boundary/read-boundary-file.ts";
import { type AreaPlan, heldOn, keyOf, type KnownArea, planOf } from "./plan.ts";
import { readKnownAreas, readShapes } from "./queries.ts";

/** How a file is to be taken in. */
export interface ImportChoice extends Reading {
  /** The first day its boundaries hold; null when nobody has said one. */
  readonly from: IsoDate | null;
}

/** A file compared with the areas as they are now. Nothing is written. */
export interface LookedThrough {
  readonly plan: AreaPlan;
  /** Hash of what would be written and of what it was compared with. */
  readonly digest: string;
}

/** Compares a file with the areas as they are now. */
export async function lookThrough(
  tx: Transaction,
  file: BoundaryFile,
  choice: ImportChoice,
): Promise<LookedThrough> {
  const read = await readAreas(file, choice);
  const known = await readKnownAreas(tx, choice.kind, choice.code !== null);
  const plan = planOf(read, known, choice.from, await roundedAlone(tx, read, known, choice.from));
  return { plan, digest: digestOf(plan) };
}

/** Boundaries here that the file has with other decimals; the shapes of the others are never fetched. */
async function roundedAlone(
  tx: Transaction,
  read: ReadAreas,
  known: ReadonlyMap<string, KnownArea>,
  from: IsoDate | null,
): Promise<ReadonlySet<AreaVersionId>> {
  const pairs = read.areas.flatMap((area) => {
    const here = known.get(keyOf(area));
    const held = here === undefined ? null : heldOn(here, from);
    return held === null || held.hash === area.hash ? [] : [{ id: held.id, shape: area.shape }];
  });
  const shapes = await readShapes(
    tx,
    pairs.map(({ id }) => id),
  );
  const same = pairs.filter(({ id, shape }) => {
    const here = shapes.get(id);
    return here !== undefined && isSameBoundary(here, shape);
  });
  return new Set(same.map(({ id }) => id));
}

function digestOf({ added, changed, renamed, problems }: AreaPlan): string {
  const hash = createHash("sha256");
  for (const { area, areaId, ends, validTo } of [...added, ...changed]) {
    hash.update(JSON.stringify([area.code, area.name, area.hash, areaId, ends, validTo]));
  }
  return hash.update(JSON.stringify([renamed, problems])).digest("hex");
}
