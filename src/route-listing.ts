import { entranceRoutes, siteRoutes, staffRoutes } from "./routes.ts";

/** One route as it is listed: who may, and what the log says about it. */
export interface ListedRoute {
  readonly zone: "entrance" | "staff" | "public";
  readonly method: string;
  readonly path: string;
  readonly action: string;
  readonly audit: string;
}

/** Every route of the program, by zone and address. */
export function listRoutes(): ListedRoute[] {
  const listed = (zone: ListedRoute["zone"], routes: readonly Omit<ListedRoute, "zone">[]): ListedRoute[] =>
    routes.map(({ method, path, action, audit }) => ({ zone, method, path, action, audit }));
  return [
    ...listed("entrance", entranceRoutes),
    ...listed("staff", staffRoutes),
    ...listed("public", siteRoutes),
  ].sort((a, b) => compare(a.zone, b.zone) || compare(a.path, b.path) || compare(a.method, b.method));
}

/** The listing as text, one line a route: checked in as `test/routes.txt`. */
export function routeListing(): string {
  const rows = listRoutes().map(({ zone, method, path, action, audit }) =>
    [zone.padEnd(8), method.padEnd(4), path.padEnd(52), action.padEnd(20), audit].join(" ").trimEnd(),
  );
  return `${rows.join("\n")}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
