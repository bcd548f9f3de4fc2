import type { Kommun } from "#app/access/actor.ts";
import type { Services } from "#app/routing/services.ts";

/**
 * Address of a kommun's site for links in mail, without slash at the end. What the request says of its host is
 * taken only when it is the kommun's own: otherwise anybody could have a link to a host of theirs sent to others.
 */
export function siteAddress(services: Pick<Services, "baseUrl">, kommun: Kommun, origin: string): string {
  const { protocol, hostname, port } = new URL(services.baseUrl ?? origin);
  if (services.baseUrl !== null && isOnThisMachine(kommun.host)) return services.baseUrl;
  if (hostname === kommun.host || (services.baseUrl === null && isOnThisMachine(hostname))) {
    return services.baseUrl ?? origin;
  }
  return `${protocol}//${kommun.host}${port === "" ? "" : `:${port}`}`;
}

function isOnThisMachine(host: string): boolean {
  return /(?:^|\.)localhost$|^127\.|^\[::1\]$/u.test(host);
}
