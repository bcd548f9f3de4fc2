// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.
import type about from "#locales/sv/about.json";
import type account from "#locales/sv/account.json";
import type agreement from "#locales/sv/agreement.json";
import type checker from "#locales/sv/checker.json";
import type common from "#locales/sv/common.json";
import type desk from "#locales/sv/desk.json";
import type documents from "#locales/sv/documents.json";
import type editionPdf from "#locales/sv/edition-pdf.json";
import type followUp from "#locales/sv/follow-up.json";
import type measure from "#locales/sv/measure.json";
import type organisation from "#locales/sv/organisation.json";
import type problem from "#locales/sv/problem.json";
import type promise from "#locales/sv/promise.json";
import type publication from "#locales/sv/publication.json";
import type signing from "#locales/sv/signing.json";
import type statistics from "#locales/sv/statistics.json";
import type tables from "#locales/sv/tables.json";

/** All namespaces, in one order. */
export type Namespaces = [
  "about",
  "account",
  "agreement",
  "checker",
  "common",
  "desk",
  "documents",
  "edition-pdf",
  "follow-up",
  "measure",
  "organisation",
  "problem",
  "promise",
  "publication",
  "signing",
  "statistics",
  "tables",
];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "about";
    resources: {
      about: typeof about;
      account: typeof account;
      agreement: typeof agreement;
      checker: typeof checker;
      common: typeof common;
      desk: typeof desk;
      documents: typeof documents;
      "edition-pdf": typeof editionPdf;
      "follow-up": typeof followUp;
      measure: typeof measure;
      organisation: typeof organisation;
      problem: typeof problem;
      promise: typeof promise;
      publication: typeof publication;
      signing: typeof signing;
      statistics: typeof statistics;
      tables: typeof tables;
    };
  }
}
