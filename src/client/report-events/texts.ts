/** What the island says; `#` is where a number goes. Written by the page, in its language. */
export interface Texts {
  readonly waitingOne: string;
  readonly waitingMany: string;
  readonly ready: string;
  readonly signIn: string;
  readonly signInLink: string;
  readonly refused: string;
  readonly clash: string;
  readonly clashLink: string;
  readonly open: string;
  readonly sendNew: string;
  readonly discard: string;
  readonly sending: string;
  readonly saved: string;
  readonly opened: string;
  readonly notKept: string;
  readonly entryOne: string;
  readonly entryMany: string;
  readonly locating: string;
  readonly located: string;
  readonly notLocated: string;
  readonly forgetPosition: string;
  readonly here: string;
  readonly similar: string;
}
