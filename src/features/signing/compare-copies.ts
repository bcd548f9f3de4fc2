import type { EditionProof, EditionRecord } from "./edition-record.ts";
import type { EditionFinding } from "./finding.ts";

/**
 * What the database and the published copy say differently, field by field. `log` is left out: a proof of the
 * same place may lead to another head.
 */
export function compareCopies(stored: EditionRecord, published: EditionRecord): readonly EditionFinding[] {
  const mine = fieldsOf(stored);
  const theirs = fieldsOf(published);
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  return [...names].flatMap((field): EditionFinding[] => {
    const [one, other] = [mine.get(field) ?? "", theirs.get(field) ?? ""];
    if (one === other) return [];
    const [storedPart, publishedPart] = field === "document" ? whereTheyPart(one, other) : [one, other];
    return [{ kind: "copies_differ", field, stored: storedPart, published: publishedPart }];
  });
}

function fieldsOf({ document, proof }: EditionRecord): ReadonlyMap<string, string> {
  const { format, kind, kommun, address, number, sha256, sealedAt, keyId, countersignature } = proof;
  const plain = {
    document,
    format,
    kind,
    kommun,
    address,
    number,
    sha256,
    sealedAt,
    keyId,
    countersignature,
  };
  const signatures = proof.signatures.flatMap((signature, index) => signatureFields(signature, index));
  return new Map([
    ...Object.entries(plain).map(([name, value]) => [name, String(value)] as const),
    ...signatures,
  ]);
}

function signatureFields(
  signature: EditionProof["signatures"][number],
  index: number,
): (readonly [string, string])[] {
  const { party, name, title, signedAt, sha256 } = signature;
  return Object.entries({ party, name, title, signedAt, sha256 }).map(
    ([field, value]) => [`signature ${index + 1} ${field}`, value] as const,
  );
}

const AROUND = 30;

/** The first place where two long texts part, with some text around it. */
function whereTheyPart(one: string, other: string): readonly [string, string] {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  const part = (text: string): string => `…${text.slice(Math.max(0, place - AROUND), place + AROUND)}…`;
  return [part(one), part(other)];
}
