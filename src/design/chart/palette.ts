/** Colours and typeface of a picture that carries its own: the names are those of the style sheet's tokens. */
export type Palette = {
  readonly paper: string;
  readonly tint: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly rule2: string;
  readonly accent: string;
  readonly band: string;
  readonly clay: string;
  readonly font: string;
};

/** The light theme on white paper, for PDF and downloaded pictures. */
export const printPalette: Palette = {
  paper: "#ffffff",
  tint: "#f4f1ea",
  ink: "#17252a",
  ink2: "#4b5654",
  rule: "#d3cdbf",
  rule2: "#75776f",
  accent: "#0b4f5a",
  band: "#cedcde",
  clay: "#97401f",
  font: "Hanken Grotesk, Liberation Sans, Arial, sans-serif",
};
