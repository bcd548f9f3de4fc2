export { attachToPostgres, type AttachedPostgres } from "./running.ts";
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from "./start.ts";
