import { listPromises } from "../promise/queries.ts";
import { openCase } from "../casework/index.ts";
export const measures = [listPromises, openCase];
