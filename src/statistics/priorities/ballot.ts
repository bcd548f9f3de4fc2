/** How one person, or several who answered alike, rank options. */
export interface Ballot {
  /** Options from the first place down. Several options in one place are a tie: which of them is ahead is not told. */
  readonly placed: readonly (readonly string[])[];
  /** Options that could be placed here, all when left out. Those offered but not placed come after the placed ones, in no order. */
  readonly offered?: readonly string[];
  /** How many people answered so, 1 when left out. */
  readonly people?: number;
}

/** Options and the ballots that rank them. */
export interface Rankings {
  readonly options: readonly string[];
  readonly ballots: readonly Ballot[];
}
