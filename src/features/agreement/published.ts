/** What the public side may know of agreements: the shape of their signed text. */
export type { AgreementContent } from "./agreement.ts";
