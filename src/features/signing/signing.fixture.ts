import { contentOf, readAgreement, saveAgreement } from "#app/features/agreement/index.ts";
import {
  type PromiseContent,
  readPromiseContent,
  readPromiseItems,
  savePromiseContent,
} from "#app/features/promise/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { AgreementId, EditionId, OrganisationId, PersonId, PromiseId } from "#app/schema/tables.ts";
import type { World } from "#test/support/world.ts";
import { openEdition } from "./open-edition.ts";
import { readEdition } from "./queries.ts";
import { signEdition, type SigningOutcome } from "./sign-edition.ts";

/** Noon in Sweden on the day it is in tests. */
export const NOON = new Date("2026-03-16T11:00:00Z");

/** Two parties with everybody who is needed to sign. */
export interface SigningWorld {
  readonly kommun: OrganisationId;
  readonly police: OrganisationId;
  readonly coordinator: PersonId;
  readonly chair: PersonId;
  readonly chief: PersonId;
}

/** Makes the two organisations, a coordinator, and a signatory for each. */
export async function aSigningWorld(world: World): Promise<SigningWorld> {
  const kommun = await world.anOrganisation({ name: "Eskilstuna kommun", kind: "kommun" });
  const police = await world.anOrganisation({ name: "Polismyndigheten", kind: "police" });
  return {
    kommun,
    police,
    coordinator: await world.aPerson({ role: "coordinator", organisation: kommun, name: "Samordnaren" }),
    chair: await world.aPerson({ role: "signatory", organisation: kommun, name: "Ordföranden" }),
    chief: await world.aPerson({ role: "signatory", organisation: police, name: "Polischefen" }),
  };
}

/** A draft of a promise between the two. */
export async function aDraftPromise(world: World, content: PromiseContent): Promise<PromiseId> {
  return world.arrange((tx) => savePromiseContent(tx, content, { status: "draft", importedFrom: null }));
}

/** A draft of an agreement between the two. */
export async function aDraftAgreement(world: World, { kommun, police }: SigningWorld): Promise<AgreementId> {
  return world.arrange((tx) =>
    saveAgreement(tx, {
      title: "Samverkansöverenskommelse 2026–2029",
      parties: [
        { organisationId: kommun, signatoryTitle: "kommunstyrelsens ordförande" },
        { organisationId: police, signatoryTitle: "lokalpolisområdeschef" },
      ],
      purpose: "Minska brotten och öka tryggheten.",
      areas: ["Unga", "Trafik"],
      problems: ["Narkotika i centrum"],
      goals: [{ text: "Färre ungdomsrån", measuredBy: "Anmälda brott" }],
      documentation: "Protokoll från rådet.",
      followUp: "Varje år i mars.",
      period: { from: isoDate("2026-01-01"), to: isoDate("2029-12-31") },
      renewalWarningMonths: 6,
      source: null,
    }),
  );
}

/** Sends a promise for signing, as the coordinator. */
export async function sendPromise(
  world: World,
  people: SigningWorld,
  id: PromiseId,
  now: Date = NOON,
): Promise<EditionId> {
  return world.as(people.coordinator, async (tx) =>
    openEdition(tx, {
      subject: { kind: "promise", id },
      content: await readPromiseContent(tx, id),
      items: await readPromiseItems(tx, id),
      kommun: world.kommun.code,
      person: people.coordinator,
      now,
    }),
  );
}

/** Sends an agreement for signing, as the coordinator. */
export async function sendAgreement(world: World, people: SigningWorld, id: AgreementId): Promise<EditionId> {
  return world.as(people.coordinator, async (tx) =>
    openEdition(tx, {
      subject: { kind: "agreement", id },
      content: contentOf(await readAgreement(tx, id)),
      items: [],
      kommun: world.kommun.code,
      person: people.coordinator,
      now: NOON,
    }),
  );
}

/** Signs as somebody who saw the text as it is stored, `minutes` after noon. */
export async function signAs(
  world: World,
  keys: InstallationKeys,
  signing: {
    edition: EditionId;
    person: PersonId;
    name: string;
    party: number;
    minutes?: number;
    sha256?: string;
  },
): Promise<SigningOutcome> {
  return world.as(signing.person, async (tx) => {
    const { sha256 } = await readEdition(tx, signing.edition);
    return signEdition(tx, {
      edition: signing.edition,
      party: signing.party,
      sha256: signing.sha256 ?? sha256,
      person: { id: signing.person, name: signing.name },
      kommun: world.kommun,
      keys,
      now: new Date(NOON.getTime() + (signing.minutes ?? 0) * 60_000),
      requestId: "test",
    });
  });
}
