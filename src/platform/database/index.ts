export type { Actor } from "./actor.ts";
export { asOwner, asOwnerCopying, type Copy } from "./as-owner.ts";
export { type Connection, type Database, kyselyOn, openDatabase, type Transaction } from "./database.ts";
export { migrateSchema } from "./migrate.ts";
export { createInstallationRoles, createSpaceRoles, LOGIN_ROLE, spaceRole } from "./roles.ts";
