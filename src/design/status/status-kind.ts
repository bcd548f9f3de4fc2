/** All kinds, from good to unknown. */
export const STATUS_KINDS = ["kept", "underway", "late", "broken", "unmeasured", "notstarted"] as const;

/** Is the promise kept? Hållet, på väg, försenat, inte hållet, kan inte mätas, inte påbörjat. */
export type StatusKind = (typeof STATUS_KINDS)[number];
