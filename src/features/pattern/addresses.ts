/** Where patterns in time are shown. */
export const PATTERNS = "/arbeta/monster";
/** Where hot spots are shown. */
export const HOT_SPOTS = `${PATTERNS}/heta-platser`;
/** Where it is shown whether events follow on each other. */
export const NEAR_REPEATS = `${PATTERNS}/upprepning`;
