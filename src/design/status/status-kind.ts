/** Is the promise kept? Hållet, på väg, försenat, inte hållet, kan inte mätas, inte påbörjat. */
export type StatusKind = "kept" | "underway" | "late" | "broken" | "unmeasured" | "notstarted";
