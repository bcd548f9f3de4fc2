export { newKommun, type NewKommun, slugOf, spaceOf } from "./kommun.ts";
export { addKommun, listKommuner, migrateInstallation, migrateKommun } from "./store.ts";
