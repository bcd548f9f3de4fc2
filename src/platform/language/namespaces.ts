// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.
import type account from "#locales/sv/account.json";
import type checker from "#locales/sv/checker.json";
import type common from "#locales/sv/common.json";
import type documents from "#locales/sv/documents.json";
import type tables from "#locales/sv/tables.json";

/** All namespaces, in one order. */
export type Namespaces = ["account", "checker", "common", "documents", "tables"];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "account";
    resources: {
      account: typeof account;
      checker: typeof checker;
      common: typeof common;
      documents: typeof documents;
      tables: typeof tables;
    };
  }
}
