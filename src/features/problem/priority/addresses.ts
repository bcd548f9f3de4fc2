const LIST = "/arbeta/problem/prioritering";

/** Where priorities are reached. */
export const priorityAddress = {
  list: LIST,
  fresh: `${LIST}/ny`,
  round: (round: string): string => `${LIST}/${round}`,
  change: (round: string): string => `${LIST}/${round}/andra`,
  criteria: (round: string): string => `${LIST}/${round}/kriterier`,
  scores: (round: string, scorer: string): string => `${LIST}/${round}/betyg/${scorer}`,
  choice: (round: string): string => `${LIST}/${round}/val`,
  decide: (round: string): string => `${LIST}/${round}/besluta`,
  table: (round: string): string => `${LIST}/${round}/prioritering.csv`,
} as const;
