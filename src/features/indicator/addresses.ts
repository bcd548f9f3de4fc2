/** Where indicators are reached. */
export const LIST = "/arbeta/indikatorer";

/** Where files are taken in. */
export const FILES = `${LIST}/filer`;

/** One indicator. */
export function addressOf(id: string): string {
  return `${LIST}/${id}`;
}
