/** Something to choose. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  /** A line below the label; not shown in a select. */
  readonly more?: string;
  readonly disabled?: boolean;
};
