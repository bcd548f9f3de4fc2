import { describe, expect, it } from "vitest";
import { ACTIONS, type Action } from "#app/access/actions.ts";
import { mayDo } from "#app/access/decide.ts";
import { ROLES, type Role } from "#app/access/roles.ts";
import { staffRoutes } from "#app/routes.ts";
import type { StaffRoute } from "#app/routing/staff-route.ts";
import { startApp, type Visitor } from "./support/app.ts";
import { freshWorld } from "./support/world.ts";

const world = await freshWorld();
const app = await startApp(world);
const organisation = await world.anOrganisation();
const visitors = new Map<Role, Visitor>();
for (const role of ROLES)
  visitors.set(role, await app.signedIn(await world.aPerson({ role, organisation, name: role })));
const elsewhere = await app.signedIn(
  await world.aPerson({ role: "coordinator", kommun: world.otherKommun, name: "En annan" }),
  { host: "stockholm.localhost" },
);

/** An id that exists nowhere, in the shape of one: what a guess would look like. */
const NO_ID = "00000000-0000-4000-8000-000000000000";

/** Parameters with a shape of their own get something of that shape, all others the id. */
const SHAPED: Readonly<Record<string, string>> = { "[0-9]+-[0-9]+": "1-1", "[0-9]+": "1", "[0-9]{1,4}": "1" };

function addressOf(route: StaffRoute): string {
  return route.path.replace(/:\w+(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g, (_, shape: string | undefined) =>
    shape === undefined ? NO_ID : (SHAPED[shape] ?? NO_ID),
  );
}

function visit(visitor: Visitor, route: StaffRoute): Promise<Response> {
  return route.method === "GET" ? visitor.get(addressOf(route)) : visitor.post(addressOf(route), {});
}

const listed = staffRoutes.map((route) => ({ name: `${route.method} ${route.path}`, route }));

describe.each(listed)("$name", ({ route }) => {
  it.each(ROLES)("answers %s by the action's grounds", async (role) => {
    const visitor = visitors.get(role);
    if (visitor === undefined) throw new Error(role);
    const { status } = await visit(visitor, route);
    const allowed = mayDo([{ role, organisationId: organisation }], route.action);
    expect({ status, forbidden: status === 403 }).toMatchObject({ forbidden: !allowed });
    expect(status).toBeLessThan(500);
  });

  it("sends somebody who has not signed in to the entrance, and loses nothing", async () => {
    const response = await visit(app.resident, route);
    const [status, location] = route.method === "GET" ? [303, /^\/logga-in\?vidare=/] : [401, /^$/];
    expect(response.status).toBe(status);
    expect(response.headers.get("location") ?? "").toMatch(location);
  });
});

describe("the table of actions", () => {
  it("names only actions of the closed list in routes, and uses every action", () => {
    const used = new Set<Action>(staffRoutes.map(({ action }) => action));
    expect([...used].filter((action) => !(action in ACTIONS))).toEqual([]);
    expect(Object.keys(ACTIONS).filter((action) => !used.has(action as Action))).toEqual([]);
  });

  it("keeps a session of one kommun out of another", async () => {
    expect((await elsewhere.get("/arbeta/loften")).status).toBe(200);
    const stolen = (await elsewhere.get("/arbeta/loften", { host: "localhost" })).status;
    expect(stolen).toBe(303);
  });
});
