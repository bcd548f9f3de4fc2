// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.
import type common from "#locales/sv/common.json";

/** All namespaces, in one order. */
export type Namespaces = ["common"];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common;
    };
  }
}
