/** Frames (SOF) of the codings that browsers show: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** True for the head of the picture itself. */
export function isFrame(marker: number): boolean {
  return FRAMES.has(marker);
}

/**
 * What kind of segment a picture is drawn from `marker` names, by the shape its content must have (ITU T.81,
 * B.2): a segment that is longer or shorter than its own figures say could carry something else along.
 * @param body what stands after marker and length
 * @returns null when a picture is not drawn from such segments
 */
export function hasItsShape(marker: number, body: Uint8Array): boolean | null {
  if (isFrame(marker)) return body.length === 6 + 3 * (body[5] ?? 0);
  switch (marker) {
    case 0xc4:
      return areCodes(body);
    case 0xda:
      return body.length === 4 + 2 * (body[0] ?? 0);
    case 0xdb:
      return areQuantities(body);
    case 0xdc:
    case 0xdd:
      return body.length === 2;
    case 0xee:
      return isAdobe(body) ? true : null;
    default:
      return null;
  }
}

/** Tables of codes: a head, sixteen counts, and as many values as they add up to. */
function areCodes(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const counts = body.subarray(at + 1, at + 17);
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
  }
  return at === body.length;
}

/** Tables of 64 quantities, of one byte or two. */
function areQuantities(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) at += 1 + ((body[at] ?? 0) > 15 ? 128 : 64);
  return at === body.length;
}

/** Adobe's mark, which tells how colours are coded: the word, version, two flags, the coding, and no more. */
function isAdobe(body: Uint8Array): boolean {
  return body.length === 12 && Buffer.from(body.subarray(0, 5)).toString("latin1") === "Adobe";
}
