export { addAction, settleAction } from "./action/store.ts";
export { freezeWeek } from "./decision/freeze.ts";
export { actionsOnDesk, type DeskAction } from "./desk.ts";
export { addExpected } from "./expected/store.ts";
export { addAreaLevel } from "./level/store.ts";
export { addPriority } from "./priority/store.ts";
export { writeWeek } from "./store.ts";
export { type Level } from "./week.ts";
