import { describe, expect, test } from "vitest";
import { startPdf } from "./index.ts";

const SMALL = { source: `#set document(title: "T")\n#json("/data.json")` };
/** Adds up for several seconds on any machine. */
const SLOW = { source: `#let sum = 0\n#for n in range(20000000) { sum += n }\n#sum` };
const UA = { standard: "ua-1" } as const;

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.slice(0, 5)).toString() === "%PDF-";
}

describe("a renderer", () => {
  test("makes twenty documents asked for at once, a failing one among them", async () => {
    const pdf = startPdf();
    const asked = Array.from({ length: 20 }, (_, n) =>
      pdf.renderPdf(n === 7 ? { source: "#nothing" } : SMALL, `Nummer ${n}`, UA),
    );
    const outcomes = await Promise.allSettled(asked);
    await pdf.stop();
    expect(outcomes.flatMap((outcome, n) => (outcome.status === "rejected" ? [n] : []))).toEqual([7]);
    expect(outcomes.every((outcome) => outcome.status === "rejected" || isPdf(outcome.value))).toBe(true);
  });

  test("survives the loss of its thread and goes on with the next document", async () => {
    const pdf = startPdf({ memoryLimit: 24 });
    const tooMuch = Array.from({ length: 400_000 }, (_, n) => [`rad ${n}`, n]);
    const lost = pdf.renderPdf(SMALL, tooMuch, UA);
    const next = pdf.renderPdf(SMALL, "Efteråt", UA);
    await expect(lost).rejects.toThrow("The PDF thread was lost");
    expect(isPdf(await next)).toBe(true);
    await pdf.stop();
  });

  test("gives up a document that takes too long and goes on with the next", async () => {
    const pdf = startPdf({ timeLimit: 3_000 });
    const slow = pdf.renderPdf(SLOW, null, UA);
    const next = pdf.renderPdf(SMALL, "Efteråt", UA);
    await expect(slow).rejects.toThrow("No PDF within 3000 ms");
    expect(isPdf(await next)).toBe(true);
    await pdf.stop();
  });

  test("rejects what waits when it is stopped, and all that is asked later", async () => {
    const pdf = startPdf();
    const waiting = [pdf.renderPdf(SMALL, 1, UA), pdf.renderPdf(SMALL, 2, UA)];
    const outcomes = Promise.allSettled(waiting);
    await pdf.stop();
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    await expect(pdf.renderPdf(SMALL, 3, UA)).rejects.toThrow("has been stopped");
  });

  test("refuses data that is not data, without losing the thread", async () => {
    const pdf = startPdf();
    const code = { run: () => 1 };
    // @ts-expect-error -- code is no data
    await expect(pdf.renderPdf(SMALL, code, UA)).rejects.toThrow("could not be cloned");
    expect(isPdf(await pdf.renderPdf(SMALL, "Efteråt", UA))).toBe(true);
    await pdf.stop();
  });
});
