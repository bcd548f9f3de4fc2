import { type IsoDate, isoDate } from "#app/platform/iso-date.ts";

/** An organisation of the example world, with its names over time. */
export interface ExampleOrganisation {
  readonly key: string;
  readonly kind: "kommun" | "police" | "other";
  readonly names: readonly { readonly name: string; readonly short: string; readonly from: IsoDate | null }[];
}

/** Who takes part. */
export const ORGANISATIONS: readonly ExampleOrganisation[] = [
  named("kommun", "kommun", "Eskilstuna kommun", "Kommunen"),
  named("polis", "police", "Polisen i Eskilstuna/Strängnäs", "Polisen"),
  named("skola", "kommun", "Barn- och utbildningsförvaltningen", "Skolan"),
  named("social", "kommun", "Socialförvaltningen", "Socialtjänsten"),
  named("fritid", "kommun", "Kultur- och fritidsförvaltningen", "Fritid"),
  named("gata", "kommun", "Stadsbyggnadsförvaltningen", "Gata och park"),
  named("bostad", "other", "Exempelbostäder", "Exempelbostäder"),
  named("fotboll", "other", "Föreningen Exempel IF", "Exempel IF"),
  named("raddning", "other", "Räddningstjänsten Exempel", "Räddningstjänsten"),
  named("buss", "other", "Exempelbussarna", "Exempelbussarna"),
  named("vakt", "other", "Exempelvakt", "Exempelvakt"),
  named("centrum", "other", "Centrumföreningen Exempel", "Centrumföreningen"),
];

/** Councils and groups, with the council's three names over ten years. */
export const BODIES = [
  {
    key: "rad",
    kind: "council",
    names: [
      { name: "Trygga Eskilstuna", from: isoDate("2016-02-12") },
      { name: "Lokala brottsförebyggande rådet", from: isoDate("2020-05-01") },
      { name: "Trygghetsberedningen", from: isoDate("2023-01-01") },
    ],
    members: [
      { name: "Kommunstyrelsens ordförande", role: "chair", organisation: "kommun" },
      { name: "Lokalpolisområdeschefen", role: "vice_chair", organisation: "polis" },
      { name: "Rådets ledamot", role: "member", organisation: "kommun" },
      { name: "Skolchefen", role: "member", organisation: "skola" },
      { name: "Socialchefen", role: "member", organisation: "social" },
      { name: "Vd för Exempelbostäder", role: "co_opted", organisation: "bostad" },
      { name: "Samordnaren", role: "secretary", organisation: "kommun" },
    ],
  },
  {
    key: "trygga-unga",
    kind: "working_group",
    names: [{ name: "Styrgruppen för Trygga unga", from: isoDate("2021-06-01") }],
    members: [
      { name: "Områdeschefen för skolan", role: "chair", organisation: "skola" },
      { name: "Områdeschefen för fritid", role: "member", organisation: "fritid" },
      { name: "Områdespolisen", role: "member", organisation: "polis" },
    ],
  },
] as const;

function named(
  key: string,
  kind: ExampleOrganisation["kind"],
  name: string,
  short: string,
): ExampleOrganisation {
  return { key, kind, names: [{ name, short, from: null }] };
}
