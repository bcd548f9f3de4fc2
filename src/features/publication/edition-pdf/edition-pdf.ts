import { codeFigureSvg } from "#app/design/index.ts";
import type { PromiseContent } from "#app/features/promise/published.ts";
import { type EditionProof, signedBy } from "#app/features/signing/published.ts";
import { codePicture } from "#app/platform/code-picture.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, formatList, formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { PdfBlock, PdfDocument, PdfOptions } from "#app/platform/pdf/index.ts";
import { targetSentence } from "../words.ts";

/** What a signed promise is printed from. */
export interface SignedEdition {
  readonly content: PromiseContent;
  readonly proof: EditionProof;
  /** Why the text was changed; null for the first edition. */
  readonly reason: string | null;
  /** Address where anyone can check the edition. */
  readonly checkAddress: string;
  /** Whether the kommun is an example: then every page says so. */
  readonly example: boolean;
}

/** A document for the PDF renderer with the pictures it names. */
export interface Printable {
  readonly document: PdfDocument;
  readonly files: NonNullable<PdfOptions["files"]>;
}

const CODE = "kontrollkod.svg";

/** Sets a signed edition for print. The same edition gives the same bytes: its day is the day it was sealed. */
export function editionPdf(edition: SignedEdition, t: Translate): Printable {
  const { content, proof, reason, checkAddress, example } = edition;
  const code = codePicture(checkAddress);
  const { period, parties, kommun, title } = content;
  const number = t("edition-pdf:number", { number: proof.number });
  const valid =
    period === null
      ? null
      : t("edition-pdf:valid", { from: formatDay(period.from), to: formatDay(period.to) });
  return {
    files: { [CODE]: codeFigureSvg(code.modules, code.size) },
    document: {
      lang: "sv",
      region: "SE",
      title,
      subtitle: [number, valid].filter((part) => part !== null).join(". "),
      authors: parties.map(({ name }) => name),
      date: swedishDay(new Date(proof.sealedAt)),
      description: content.purpose ?? title,
      keywords: [t("edition-pdf:keyword"), kommun.name],
      header: [
        parties.find(({ kind }) => kind === "kommun")?.name ?? kommun.name,
        ...(example ? [t("common:example")] : []),
      ].join(" · "),
      pageNumber: t("edition-pdf:page", { page: "{page}", pages: "{pages}" }),
      blocks: [
        ...purposeBlocks(content, t),
        ...promiseBlocks(content, t),
        ...aboutBlocks(content, reason, t),
        ...signatureBlocks(proof, t),
        ...proofBlocks(proof, checkAddress, t),
      ],
    },
  };
}

function purposeBlocks({ parties, purpose }: PromiseContent, t: Translate): PdfBlock[] {
  return [
    {
      kind: "lead",
      text: t("edition-pdf:between", { parties: formatList(parties.map(({ name }) => name)) }),
    },
    ...(purpose === null ? [] : [{ kind: "signed", text: [purpose], signatures: [] } as const]),
  ];
}

function promiseBlocks({ focusAreas }: PromiseContent, t: Translate): PdfBlock[] {
  return [
    heading(1, t("edition-pdf:promises")),
    ...focusAreas.flatMap(({ name, items }, area): PdfBlock[] => [
      heading(2, `${area + 1}. ${name}`),
      {
        kind: "signed",
        text: items.map((item, index) => [
          { strong: [`${area + 1}.${index + 1}`, closed(item.heading)].join(" ").trim() },
          ` ${[item.text, targetSentence(item, t)].filter((part) => part !== "").join(" ")}`,
        ]),
        signatures: [],
      },
    ]),
  ];
}

function aboutBlocks(content: PromiseContent, reason: string | null, t: Translate): PdfBlock[] {
  const { scope, agreement, evidence, followUp, remark } = content;
  const facts: [term: string, text: string | null][] = [
    [t("publication:words.scope"), scope.name],
    [t("publication:words.agreement"), agreement],
    [
      t("publication:words.evidence"),
      evidence
        .map(({ text, date }) => [text, date === null ? "" : formatDay(date)].filter(Boolean).join(", "))
        .join(". "),
    ],
    [t("publication:words.followUp"), followUp],
    [t("publication:words.remark"), remark],
    [t("publication:edition.reason"), reason],
  ];
  return [
    heading(1, t("edition-pdf:about")),
    {
      kind: "facts",
      items: facts.flatMap(([term, text]) => (text === null || text === "" ? [] : [{ term, text }])),
    },
  ];
}

function signatureBlocks({ signatures }: EditionProof, t: Translate): PdfBlock[] {
  return [
    heading(1, t("publication:signed.title")),
    {
      kind: "table",
      columns: [
        { title: t("edition-pdf:party"), width: 5 },
        { title: t("edition-pdf:name"), width: 6 },
        { title: t("edition-pdf:day"), width: 3 },
      ],
      rows: signatures.map(({ party, name, title, signedAt }) => [
        party,
        signedBy({ name, title }),
        formatDay(swedishDay(new Date(signedAt))),
      ]),
    },
  ];
}

function proofBlocks({ sealedAt, sha256 }: EditionProof, address: string, t: Translate): PdfBlock[] {
  return [
    heading(1, t("publication:edition.proof")),
    { kind: "paragraph", text: t("edition-pdf:check") },
    {
      kind: "facts",
      items: [
        { term: t("publication:edition.sealed"), text: formatMoment(new Date(sealedAt)) },
        { term: t("publication:edition.hash"), text: inGroups(sha256) },
        { term: t("edition-pdf:address"), text: { link: address, text: address } },
      ],
    },
    { kind: "figure", file: CODE, alt: t("edition-pdf:code", { address }), width: 17 },
  ];
}

function heading(level: 1 | 2, text: string): PdfBlock {
  return { kind: "heading", level, text };
}

/** A whole hash in groups of eight, so that a line can break and people can compare. */
function inGroups(sha256: string): string {
  return sha256.replace(/(.{8})(?=.)/g, "$1 ");
}

/** A heading in front of its text, with the full stop that it has no use for when it stands alone. */
function closed(text: string | null): string {
  return text === null || /[.!?:]$/.test(text) ? (text ?? "") : `${text}.`;
}
