import type { Action } from "#app/access/actions.ts";

/** What a kommun has so far, as the first-run guide asks. */
export interface Setup {
  readonly hasKommun: boolean;
  readonly hasPolice: boolean;
  readonly hasCoordinator: boolean;
  /** Whether both the kommun and the police have somebody who signs. */
  readonly hasSignatories: boolean;
  readonly hasAgreement: boolean;
  readonly hasCause: boolean;
  readonly hasPromise: boolean;
  readonly hasContact: boolean;
}

/** The steps of a new kommun, in the order that spares work. */
export const GUIDE_STEPS = [
  "organisations",
  "people",
  "agreement",
  "problems",
  "promise",
  "contact",
] as const;

/** One step of the guide. */
export type GuideStepName = (typeof GUIDE_STEPS)[number];

/** A step with what the data says about it. */
export interface SetupStep {
  readonly name: GuideStepName;
  readonly done: boolean;
  /** Where it is done, and what one must be allowed for that. */
  readonly address: string;
  readonly action: Action;
  /** Where those who may not can at least read. */
  readonly readAddress: string;
}

const PLACES: Readonly<Record<GuideStepName, Pick<SetupStep, "address" | "action" | "readAddress">>> = {
  organisations: place("/arbeta/organisation", "organisation.change"),
  people: { address: "/arbeta/konton", action: "account.manage", readAddress: "/arbeta/organisation" },
  agreement: place("/arbeta/overenskommelser", "agreement.write"),
  problems: place("/arbeta/problem", "problem.write"),
  promise: place("/arbeta/loften", "promise.write"),
  contact: { address: "/arbeta/webbplats", action: "site.change", readAddress: "/kontakt" },
};

/** The steps with done or not done, computed from what is there. Nothing is ticked by hand. */
export function setupSteps(setup: Setup): readonly SetupStep[] {
  const done: Readonly<Record<GuideStepName, boolean>> = {
    organisations: setup.hasKommun && setup.hasPolice,
    people: setup.hasCoordinator && setup.hasSignatories,
    agreement: setup.hasAgreement,
    problems: setup.hasCause,
    promise: setup.hasPromise,
    contact: setup.hasContact,
  };
  return GUIDE_STEPS.map((name) => ({ name, done: done[name], ...PLACES[name] }));
}

function place(address: string, action: Action): Pick<SetupStep, "address" | "action" | "readAddress"> {
  return { address, action, readAddress: address };
}
