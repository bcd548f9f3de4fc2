import { aMeasure } from "#app/features/measure/measure.fixture.ts";
import { anItem, aPromise } from "#app/features/promise/promise.fixture.ts";
import { readPromiseItems } from "#app/features/promise/index.ts";
import {
  aDraftPromise,
  aSigningWorld,
  sendPromise,
  signAs,
  type SigningWorld,
} from "#app/features/signing/signing.fixture.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { World } from "#test/support/world.ts";

/** A promise in force with one measure for its first item. */
export interface FollowedWorld {
  readonly people: SigningWorld;
  readonly promise: PromiseId;
  readonly slug: string;
  readonly items: readonly PromiseItemId[];
  readonly measure: MeasureId;
}

/** Two items, the first to be done at least four times; signed on the day it is in tests. */
export async function aFollowedWorld(world: World, keys: InstallationKeys): Promise<FollowedWorld> {
  const people = await aSigningWorld(world);
  const content = aPromise({
    focusAreas: [
      {
        name: "Trafik",
        items: [
          anItem({
            heading: "Stoppa trimmade mopeder",
            text: "Polisen kontrollerar mopeder utanför skolorna.",
            target: { direction: "at_least", number: 4, unit: "kontroller" },
          }),
        ],
      },
      { name: "Unga", items: [anItem({ heading: null, text: "Laga trasiga lampor.", target: null })] },
    ],
  });
  const promise = await aDraftPromise(world, content);
  const edition = await sendPromise(world, people, promise);
  await signAs(world, keys, { edition, person: people.chair, name: "Ordföranden", party: 0 });
  await signAs(world, keys, { edition, person: people.chief, name: "Polischefen", party: 1, minutes: 5 });
  return world.arrange(async (tx) => {
    const items = (await readPromiseItems(tx, promise)).map(({ id }) => id);
    const [first] = items;
    if (first === undefined) throw new Error("The promise has no item");
    const measure = await aMeasure(tx, {
      accountableId: people.police,
      responsibleTitle: "Gruppchef",
      plannedHours: 40,
      items: [{ itemId: first, counts: true }],
    });
    const { slug } = await tx
      .selectFrom("promise")
      .where("promise.id", "=", promise)
      .select("promise.slug")
      .executeTakeFirstOrThrow();
    return { people, promise, slug, items, measure };
  });
}
