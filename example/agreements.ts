import { contentOf, readAgreement, saveAgreement } from "#app/features/agreement/index.ts";
import { openEdition } from "#app/features/signing/index.ts";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { morningOf } from "./calendar.ts";
import { type ExampleWriter, signAll } from "./fill-chain.ts";

/** Writes the agreement for 2024–2027 with its four areas, signed by both parties. */
export async function fillAgreements(writer: ExampleWriter): Promise<void> {
  const { tx, ids, kommun } = writer;
  const id = await saveAgreement(tx, {
    title: "Samverkansöverenskommelse 2024–2027",
    parties: [
      { organisationId: ids.organisation("kommun"), signatoryTitle: "Kommunstyrelsens ordförande" },
      { organisationId: ids.organisation("polis"), signatoryTitle: "Lokalpolisområdeschefen" },
    ],
    purpose:
      "Kommunen och polisen ska tillsammans förebygga brott och öka tryggheten, utifrån en gemensam bild av läget.",
    areas: [
      "Skjutningar och grovt våld",
      "Rekrytering av barn och unga till brott",
      "Trygghet på allmän plats",
      "Brott som hotar samhällets system",
    ],
    problems: ["Unga dras in i narkotika och brott", "Otrygghet ute på kvällen i några stadsdelar"],
    goals: [
      {
        text: "Ett tydligt steg mot att inget område i Eskilstuna står på polisens lista över utsatta områden",
        measuredBy: "Polisens bedömning vartannat år",
      },
      { text: "Fler ska känna sig trygga ute på kvällen än 2023", measuredBy: "Trygghetsmätningen" },
    ],
    documentation: "Samordnaren för dagbok över beslut och insatser.",
    followUp: "Rådet följer upp två gånger om året och rapporterar till kommunfullmäktige.",
    period: { from: isoDate("2024-01-01"), to: isoDate("2027-12-31") },
    renewalWarningMonths: 9,
    source: null,
  });
  const signedOn = isoDate("2023-11-27");
  const agreement = await readAgreement(tx, id);
  const edition = await openEdition(tx, {
    subject: { kind: "agreement", id },
    content: contentOf(agreement),
    items: [],
    kommun: kommun.code,
    person: ids.person("samordnare"),
    now: morningOf(addDays(signedOn, -3)),
  });
  await signAll(writer, edition, 2, signedOn);
}
