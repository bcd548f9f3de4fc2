export { listPromises } from "./queries.ts";
