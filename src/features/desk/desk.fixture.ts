import type { PromiseContent } from "#app/features/promise/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";

/** A promise for tests with two parties that sign and one item. */
export const PROMISE: PromiseContent = {
  title: "Medborgarlöfte 2026–2027",
  kommun: { code: "0484", name: "Eskilstuna" },
  policeDistrict: null,
  parties: [
    { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "ordförande" },
    { name: "Polisen", kind: "police", signatoryTitle: "lokalpolisområdeschef" },
  ],
  scope: { kind: "kommun", name: "Eskilstuna" },
  period: { from: isoDate("2026-01-01"), to: isoDate("2027-12-31") },
  agreement: null,
  purpose: null,
  evidence: [],
  followUp: null,
  focusAreas: [],
  source: null,
  remark: null,
};
