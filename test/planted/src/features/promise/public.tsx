import { listPromises } from "./index.ts";
export const routes = [listPromises];
