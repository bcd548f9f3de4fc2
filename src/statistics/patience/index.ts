export type { Patience, PatienceInput, Power, Usual } from "./patience.ts";
export { periodsNeeded } from "./periods-needed.ts";
