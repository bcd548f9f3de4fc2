// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.
import type about from "#locales/sv/about.json";
import type account from "#locales/sv/account.json";
import type checker from "#locales/sv/checker.json";
import type common from "#locales/sv/common.json";
import type documents from "#locales/sv/documents.json";
import type measure from "#locales/sv/measure.json";
import type promise from "#locales/sv/promise.json";
import type publication from "#locales/sv/publication.json";
import type tables from "#locales/sv/tables.json";

/** All namespaces, in one order. */
export type Namespaces = ["about", "account", "checker", "common", "documents", "measure", "promise", "publication", "tables"];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "about";
    resources: {
      about: typeof about;
      account: typeof account;
      checker: typeof checker;
      common: typeof common;
      documents: typeof documents;
      measure: typeof measure;
      promise: typeof promise;
      publication: typeof publication;
      tables: typeof tables;
    };
  }
}
