/** Where problems and their causes are reached. */
export const addressOf = {
  list: "/arbeta/problem",
  problem: (problem: string): string => `/arbeta/problem/${problem}`,
  cause: (problem: string, cause: string): string => `/arbeta/problem/${problem}#orsak-${cause}`,
  item: (promise: string, item: string): string => `/arbeta/loften/${promise}#a-${item}`,
  promise: (promise: string): string => `/arbeta/loften/${promise}`,
  measure: (measure: string): string => `/arbeta/atgarder/${measure}`,
  agreement: (agreement: string): string => `/arbeta/overenskommelser/${agreement}`,
  chain: "/arbeta/kedja",
  threads: "/arbeta/losa-tradar",
} as const;
