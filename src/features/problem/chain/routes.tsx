import { page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { ChainPage } from "./pages/ChainPage.tsx";
import { readChain, readChainPromises } from "./queries.ts";
import { CHAIN_VIEWS, type ChainView } from "./view.ts";

/** The picture of the whole chain of a promise. */
export const chainRoutes: readonly StaffRoute[] = [
  staff.get(addressOf.chain, { action: "problem.read", audit: "ChainRead", handler: showChain }),
];

/** The promise in the address, otherwise the newest in force, otherwise the newest that is being written. */
async function showChain({ tx, t, query }: StaffRequest): Promise<Reply> {
  const promises = await readChainPromises(tx);
  const wanted = query.get("lofte");
  const promise = promises.find(({ id }) => id === wanted) ?? promises[0];
  const graph =
    promise === undefined
      ? { problems: [], causes: [], items: [], measures: [] }
      : await readChain(tx, { promiseId: promise.id });
  const view: ChainView = CHAIN_VIEWS.find((one) => one === query.get("fran")) ?? "problem";
  return page(
    t("problem:chain.title"),
    <ChainPage {...{ t, promises, graph, view }} shown={promise ?? null} />,
    {
      ...(promise === undefined ? {} : { ids: { promise: promise.id } }),
    },
  );
}
