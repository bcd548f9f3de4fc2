/** Address of the list of measures; each measure stands below it. */
export const LIST = "/arbeta/atgarder";

/** Address of the list of programmes. */
export const PROGRAMMES = "/arbeta/atgarder/program";

/** Address of the work with files. */
export const FILES = "/arbeta/atgarder/fil";

/** Last part of the address of each voice's form. */
export const ADDRESSES = { owner: "laget", evidence: "bedomning" } as const;
