// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.
import type about from "#locales/sv/about.json";
import type account from "#locales/sv/account.json";
import type agreement from "#locales/sv/agreement.json";
import type area from "#locales/sv/area.json";
import type cause from "#locales/sv/cause.json";
import type checker from "#locales/sv/checker.json";
import type common from "#locales/sv/common.json";
import type desk from "#locales/sv/desk.json";
import type documents from "#locales/sv/documents.json";
import type editionPdf from "#locales/sv/edition-pdf.json";
import type event from "#locales/sv/event.json";
import type feltSafety from "#locales/sv/felt-safety.json";
import type followUp from "#locales/sv/follow-up.json";
import type indicator from "#locales/sv/indicator.json";
import type measure from "#locales/sv/measure.json";
import type organisation from "#locales/sv/organisation.json";
import type pattern from "#locales/sv/pattern.json";
import type policeNotice from "#locales/sv/police-notice.json";
import type priority from "#locales/sv/priority.json";
import type problem from "#locales/sv/problem.json";
import type promise from "#locales/sv/promise.json";
import type publication from "#locales/sv/publication.json";
import type signing from "#locales/sv/signing.json";
import type statistics from "#locales/sv/statistics.json";
import type tables from "#locales/sv/tables.json";
import type week from "#locales/sv/week.json";

/** All namespaces, in one order. */
export type Namespaces = [
  "about",
  "account",
  "agreement",
  "area",
  "cause",
  "checker",
  "common",
  "desk",
  "documents",
  "edition-pdf",
  "event",
  "felt-safety",
  "follow-up",
  "indicator",
  "measure",
  "organisation",
  "pattern",
  "police-notice",
  "priority",
  "problem",
  "promise",
  "publication",
  "signing",
  "statistics",
  "tables",
  "week",
];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "about";
    resources: {
      about: typeof about;
      account: typeof account;
      agreement: typeof agreement;
      area: typeof area;
      cause: typeof cause;
      checker: typeof checker;
      common: typeof common;
      desk: typeof desk;
      documents: typeof documents;
      "edition-pdf": typeof editionPdf;
      event: typeof event;
      "felt-safety": typeof feltSafety;
      "follow-up": typeof followUp;
      indicator: typeof indicator;
      measure: typeof measure;
      organisation: typeof organisation;
      pattern: typeof pattern;
      "police-notice": typeof policeNotice;
      priority: typeof priority;
      problem: typeof problem;
      promise: typeof promise;
      publication: typeof publication;
      signing: typeof signing;
      statistics: typeof statistics;
      tables: typeof tables;
      week: typeof week;
    };
  }
}
