export { newKommun, slugOf } from "./kommun.ts";
export { addKommun, listKommuner, migrateInstallation } from "./store.ts";
