export { FELT_SAFETY } from "./addresses.ts";
