/** Where the parts of a promise are reached by staff. */
export const addressOf = {
  promise: (promise: string): string => `/arbeta/loften/${promise}`,
  head: (promise: string): string => `/arbeta/loften/${promise}/om`,
  parties: (promise: string): string => `/arbeta/loften/${promise}/parter`,
  evidence: (promise: string): string => `/arbeta/loften/${promise}/underlag`,
  areas: (promise: string): string => `/arbeta/loften/${promise}/fokusomraden`,
  area: (promise: string, area: string): string => `/arbeta/loften/${promise}/fokusomraden/${area}`,
  newItem: (promise: string, area: string): string =>
    `/arbeta/loften/${promise}/ataganden/nytt?omrade=${area}`,
  items: (promise: string): string => `/arbeta/loften/${promise}/ataganden/nytt`,
  item: (promise: string, item: string): string => `/arbeta/loften/${promise}/ataganden/${item}`,
  /** Where an item is read, by everybody. */
  itemPlace: (promise: string, item: string): string => `/arbeta/loften/${promise}#a-${item}`,
  comparison: (promise: string): string => `/arbeta/loften/${promise}/jamforelse`,
  review: (promise: string): string => `/arbeta/loften/${promise}/granskning`,
  send: (promise: string): string => `/arbeta/loften/${promise}/skicka`,
  withdraw: (promise: string): string => `/arbeta/loften/${promise}/aterta`,
  amend: (promise: string): string => `/arbeta/loften/${promise}/andra`,
  discard: (promise: string): string => `/arbeta/loften/${promise}/slapp-andringen`,
  archive: (promise: string): string => `/arbeta/loften/${promise}/arkivera`,
} as const;
