/** Where events are reported, and the starting point of all that is said without a person in between. */
export const REPORT = "/arbeta/rapportera";
/** Where events are listed. */
export const LIST = "/arbeta/handelser";
/** Where the tree of categories is changed. */
export const CATEGORIES = `${LIST}/kategorier`;
/** Where the names that are asked about are changed. */
export const NAMES = `${LIST}/namn`;

/** Where one thing is reached. */
export const addressOf = {
  event: (event: string): string => `${LIST}/${event}`,
  receipt: (report: string): string => `${REPORT}/kvitto/${report}`,
  correction: (event: string): string => `${REPORT}/${event}/ratta`,
  photo: (event: string, photo: string): string => `${LIST}/${event}/foto/${photo}`,
} as const;
