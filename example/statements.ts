import { addDays } from "#app/platform/iso-date.ts";
import { dayOf, type ExampleCalendar } from "./calendar.ts";

/** What owners and analyst say about the items of the promise in force: verdicts in all five words. */
export function exampleStatements(calendar: ExampleCalendar) {
  const { year, today } = calendar;
  const recent = addDays(today, -12);
  return [
    {
      item: "1.1",
      voice: "owner",
      status: "underway",
      sentence: "Vi hinner med alla elva skolor före jul nästa år.",
      source: "Kommunpolisen",
      day: recent,
      by: "kommunpolis",
    },
    {
      item: "1.1",
      voice: "evidence",
      status: "no_established_change",
      sentence: `8 procent i årskurs 9 har provat narkotika, mot 9 procent före löftet. Det kan vara slump.`,
      source: `Drogvaneenkäten våren ${year}`,
      day: dayOf(calendar, 0, "06-05"),
      by: "analytiker",
    },
    {
      item: "1.2",
      voice: "owner",
      status: "underway",
      sentence: "Kurserna är populära. Nu når vi också tränare.",
      source: "Barn- och utbildningsförvaltningen",
      day: recent,
      by: "rektor",
    },
    {
      item: "1.2",
      voice: "evidence",
      status: "too_early",
      sentence: "De som har gått kursen får sin första enkät i vår.",
      source: "Analytikern",
      day: recent,
      by: "analytiker",
    },
    {
      item: "1.3",
      voice: "owner",
      status: "underway",
      sentence: "Alla områden har möten varannan vecka.",
      source: "Samordnaren",
      day: addDays(today, -40),
      by: "samordnare",
    },
    {
      item: "1.3",
      voice: "evidence",
      status: "cannot_be_measured",
      sentence: "Löftet säger inte vad ”fördjupa” betyder. Vi räknar möten, men möten är inget resultat.",
      source: "Analytikern",
      day: recent,
      by: "analytiker",
    },
    {
      item: "1.4",
      voice: "evidence",
      status: "worsened",
      sentence:
        "73 procent känner sig trygga på väg till skolan, mot 79 före löftet. Osäkerheten går från 2 till 10 procentenheter färre.",
      source: `Elevenkäten hösten ${year}`,
      day: addDays(today, -20),
      by: "analytiker",
    },
    {
      item: "2.1",
      voice: "owner",
      status: "kept",
      sentence: "Vi har gjort fler insatser än vi lovade.",
      source: "Stadsbyggnadsförvaltningen",
      day: addDays(today, -9),
      by: "samordnare",
    },
    {
      item: "2.1",
      voice: "evidence",
      status: "improved",
      sentence:
        "70 procent cyklar till skolan med hjälm, mot 61 före löftet. Osäkerheten går från 4 till 14 procentenheter fler.",
      source: `Hjälmräkningen ${year}`,
      day: addDays(today, -15),
      by: "analytiker",
    },
    {
      item: "2.2",
      voice: "owner",
      status: "underway",
      sentence: "Den fjärde kontrollen är bokad.",
      source: "Trafikgruppen, Polisen",
      day: addDays(today, -5),
      by: "trafikpolis",
    },
    {
      item: "2.2",
      voice: "evidence",
      status: "too_early",
      sentence: "En förändring av den utlovade storleken kan synas tidigast nästa vår.",
      source: "Analytikern",
      day: recent,
      by: "analytiker",
    },
    {
      item: "2.3",
      voice: "owner",
      status: "broken",
      sentence: "En gång tog det 63 timmar. Nu har vi reservdelar i lager.",
      source: "Exempelbostäder",
      day: addDays(today, -30),
      by: "forvaltare",
    },
  ] as const;
}
