/** Two drawings instead of one with shrunken text. */
export type ChartForm = "wide" | "narrow";

/** Size over all, and of the text. */
export type FormSize = { readonly width: number; readonly height: number; readonly text: number };

export const FORMS: Record<ChartForm, FormSize> = {
  wide: { width: 832, height: 400, text: 13.5 },
  narrow: { width: 358, height: 350, text: 12.5 },
};

/** The rectangle that the data are drawn in. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
