import type { VNode } from "preact";

/**
 * The examples of one component: at once its documentation, the fixtures of its test and its part of the review
 * page. A name that begins with `hidden` is for escaping and odd input and is tested but not shown.
 */
export type ExampleSet = Readonly<Record<string, () => VNode>>;
