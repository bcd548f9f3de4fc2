import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "#app/routing/fields.ts";
import { attachmentForm, LARGEST_ATTACHMENT } from "./attachment-form.ts";
import { agreementForm, changedAgreementForm } from "./form.ts";

const KOMMUN = "11111111-1111-4111-8111-111111111111";
const POLICE = "22222222-2222-4222-8222-222222222222";

const typed = {
  title: " Samverkansöverenskommelse ",
  party: [KOMMUN, POLICE, ""],
  signatoryTitle: ["ordförande", "lokalpolisområdeschef", ""],
  purpose: "Syftet",
  areas: "Unga\n\n Trafik \n",
  problems: "",
  goal: ["Färre rån", "", "Tryggare"],
  measuredBy: ["Anmälda rån", "", ""],
  documentation: "",
  followUp: "",
  from: "2026-01-01",
  to: "2029-12-31",
  renewalWarningMonths: "9",
  source: "",
};

const send = (name: string, bytes: Uint8Array) => attachmentForm(fieldsOf({}, { file: { name, bytes } }));

describe("the form of an agreement", () => {
  test("is read into rows without the empty ones", () => {
    expect(agreementForm(fieldsOf(typed))).toEqual({
      ok: true,
      value: {
        title: "Samverkansöverenskommelse",
        parties: [
          { organisationId: KOMMUN, signatoryTitle: "ordförande" },
          { organisationId: POLICE, signatoryTitle: "lokalpolisområdeschef" },
        ],
        purpose: "Syftet",
        areas: ["Unga", "Trafik"],
        problems: [],
        goals: [
          { text: "Färre rån", measuredBy: "Anmälda rån" },
          { text: "Tryggare", measuredBy: "" },
        ],
        documentation: "",
        followUp: "",
        period: { from: "2026-01-01", to: "2029-12-31" },
        renewalWarningMonths: 9,
        source: null,
      },
    });
  });

  test.each([
    ["no name", { title: " " }, "title", "common:form.required"],
    ["an end before the beginning", { to: "2025-12-31" }, "to", "common:form.endsBeforeBegins"],
    ["a day that does not exist", { from: "2026-02-30" }, "from", "common:form.date"],
    ["only a first day", { to: "" }, "to", "agreement:form.periodHalf"],
    ["only a last day", { from: "" }, "from", "agreement:form.periodHalf"],
    ["a party twice", { party: [KOMMUN, KOMMUN] }, "party-2", "agreement:form.samePartyTwice"],
    ["a party that is no id", { party: ["kommunen"] }, "party", "common:form.choice"],
    ["a title without a party", { party: ["", POLICE] }, "party", "agreement:form.titleWithoutParty"],
    ["a measure without a goal", { goal: ["", "", "x"] }, "goal", "agreement:form.measureWithoutGoal"],
    [
      "a warning of 37 months",
      { renewalWarningMonths: "37" },
      "renewalWarningMonths",
      "agreement:form.warningRange",
    ],
    [
      "a warning of half a month",
      { renewalWarningMonths: "0,5" },
      "renewalWarningMonths",
      "agreement:form.warningRange",
    ],
  ])("with %s is given back", (_, change, field, message) => {
    const result = agreementForm(fieldsOf({ ...typed, ...change }));
    expect(result).toMatchObject({ ok: false, problems: [{ field, message }] });
  });

  test("with a text that is too long is given back, and says how long it may be", () => {
    const result = agreementForm(fieldsOf({ ...typed, purpose: "x".repeat(4001) }));
    expect(result).toMatchObject({ ok: false, problems: [{ field: "purpose", values: { max: 4000 } }] });
  });

  test("of a change carries the version", () => {
    expect(changedAgreementForm(fieldsOf({ ...typed, version: "3" }))).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
    expect(changedAgreementForm(fieldsOf(typed))).toMatchObject({ ok: false });
  });

  test("survives whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(Object.keys(typed).map((name) => [name, fc.string()]))),
        (wild) => {
          expect(typeof agreementForm(fieldsOf(wild)).ok).toBe("boolean");
        },
      ),
    );
  });
});

describe("the form of an attachment", () => {
  const pdf = Buffer.from("%PDF-1.7\n…");
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]);

  test.each([
    ["Avtal.PDF", pdf, "application/pdf"],
    ["bilaga.docx", zip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["bild.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ])("takes %s as what it is", (name, bytes, mediaType) => {
    expect(send(name, bytes)).toEqual({ ok: true, value: { fileName: name, mediaType, bytes } });
  });

  test.each([
    ["a page that calls itself a PDF", "avtal.pdf", Buffer.from("<html>")],
    ["a PDF that calls itself a picture", "avtal.png", pdf],
    ["a kind that is not on the list", "avtal.html", Buffer.from("<html>")],
    ["a name without an ending", "avtal", pdf],
    ["an ending that objects have by themselves", "avtal.constructor", pdf],
    ["an empty file", "avtal.pdf", Buffer.alloc(0)],
  ])("refuses %s", (_, name, bytes) => {
    expect(send(name, bytes)).toMatchObject({
      ok: false,
      problems: [{ message: "agreement:attachments.type" }],
    });
  });

  test("refuses a file over the limit, and a form without a file", () => {
    const large = Buffer.alloc(LARGEST_ATTACHMENT + 1);
    pdf.copy(large);
    expect(send("avtal.pdf", large)).toMatchObject({
      problems: [{ message: "agreement:attachments.tooLarge" }],
    });
    expect(attachmentForm(fieldsOf({}))).toMatchObject({
      problems: [{ message: "agreement:attachments.missing" }],
    });
  });

  test.each([
    ["C:\\Mina dokument\\avtal.pdf", "avtal.pdf"],
    ["../../etc/avtal.pdf", "avtal.pdf"],
    ["av\u0000tal\r\n.pdf", "avtal.pdf"],
  ])("keeps of the name %j only the name", (name, fileName) => {
    expect(send(name, pdf)).toMatchObject({ ok: true, value: { fileName } });
  });
});
