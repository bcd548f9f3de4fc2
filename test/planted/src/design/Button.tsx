import { measures } from "../features/measure/measure.ts";
export const Button = measures;
