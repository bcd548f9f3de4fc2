import type { Task } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type Desk, lastDayOf } from "./desk.ts";
import {
  actionTask,
  type DeskWords,
  measureTask,
  renewalTask,
  returnedTask,
  waitingTask,
} from "./presenter.ts";
import { endOfWeek } from "./week.ts";

/** What there is to do, part by part, in words. */
export interface DeskTasks {
  readonly late: readonly Task[];
  readonly week: readonly Task[];
  /** After this week, within a month. */
  readonly soon: readonly Task[];
  readonly waiting: readonly Task[];
  readonly returned: readonly Task[];
}

/** Sorts what is on the desk into its parts. An agreement is late when its time is over, otherwise soon. */
export function tasksOf(t: Translate, desk: Desk, words: DeskWords): DeskTasks {
  const { today } = words;
  const sunday = endOfWeek(today);
  const measures = desk.due.map((measure) => ({
    task: measureTask(t, measure, words),
    thisWeek: (lastDayOf(measure) ?? today) <= sunday,
  }));
  const actions = desk.actions.map((action) => ({ task: actionTask(t, action, words), day: action.dueOn }));
  const renewals = desk.renewals.map((agreement) => ({
    task: renewalTask(t, agreement, today),
    over: agreement.period !== null && agreement.period.to < today,
  }));
  return {
    late: [
      ...desk.late.map((measure) => measureTask(t, measure, words)),
      ...actions.filter(({ day }) => day < today).map(({ task }) => task),
      ...renewals.filter(({ over }) => over).map(({ task }) => task),
    ],
    week: [
      ...measures.filter(({ thisWeek }) => thisWeek).map(({ task }) => task),
      ...actions.filter(({ day }) => today <= day && day <= sunday).map(({ task }) => task),
    ],
    soon: [
      ...measures.filter(({ thisWeek }) => !thisWeek).map(({ task }) => task),
      ...actions.filter(({ day }) => day > sunday).map(({ task }) => task),
      ...renewals.filter(({ over }) => !over).map(({ task }) => task),
    ],
    waiting: desk.waiting.map((edition) => waitingTask(t, edition, today)),
    returned: desk.returned.map((promise) => returnedTask(t, promise, today)),
  };
}
