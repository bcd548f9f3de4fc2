export { attachToPostgres } from "./running.ts";
export { startEmbeddedPostgres, type EmbeddedPostgres } from "./start.ts";
