import { create, toString } from "qrcode";

/** A square code: its modules row by row, 1 where dark, and how many there are a side. */
export interface CodePicture {
  readonly modules: Uint8Array;
  readonly size: number;
}

/** The square code of an address, to be drawn by the page. */
export function codePicture(address: string): CodePicture {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  return { modules: modules.data, size: modules.size };
}

/** The square code of an address as text, for a console. */
export function terminalQr(address: string): Promise<string> {
  return toString(address, { type: "terminal", small: true });
}
