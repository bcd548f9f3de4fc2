export { STARTING_TREE } from "./category/starting-tree.ts";
export { addTree } from "./category/store.ts";
export { EVENT_COLUMNS } from "./import/columns.ts";
export type { RowProblem } from "./import/row.ts";
export { type TakenEvents, takeInEvents } from "./import/take-in.ts";
