/** Where somebody goes after signing in when nothing else was asked for. */
export const DESK = "/arbeta";

/**
 * The address to go on to after signing in, when it is a path of this site; otherwise the desk. Browsers read a
 * backslash as a slash and skip line ends and tabs, so that `/\evil.example` would lead away.
 */
export function onwardPath(wanted: string): string {
  return /^\/(?!\/)[^\\\p{Control}]*$/u.test(wanted) && wanted.length <= 2000 ? wanted : DESK;
}
