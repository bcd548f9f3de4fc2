import type { Role } from "#app/access/roles.ts";

/** A person of the example world: known by the role, never by a name. */
export interface ExamplePerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
}

/** Those who can sign in to the example kommun. */
export const PEOPLE: readonly ExamplePerson[] = [
  person("samordnare", "Samordnaren", "Samordnare för brottsförebyggande arbete", ["coordinator"], "kommun"),
  person("kommunpolis", "Kommunpolisen", "Kommunpolis", ["police_coordinator"], "polis"),
  person(
    "ordforande",
    "Kommunstyrelsens ordförande",
    "Kommunstyrelsens ordförande",
    ["signatory", "council_member"],
    "kommun",
  ),
  person(
    "polischef",
    "Lokalpolisområdeschefen",
    "Lokalpolisområdeschef",
    ["signatory", "council_member"],
    "polis",
  ),
  person("vd", "Vd för Exempelbostäder", "Vd", ["signatory"], "bostad"),
  person("rektor", "Rektor vid Exempelskolan", "Rektor", ["measure_owner"], "skola"),
  person("fritid", "Fritidschefen", "Områdeschef för fritid", ["measure_owner"], "fritid"),
  person("trafikpolis", "Trafikgruppens befäl", "Gruppchef", ["measure_owner"], "polis"),
  person("forvaltare", "Förvaltaren", "Förvaltare", ["reporter", "measure_owner"], "bostad"),
  person("analytiker", "Analytikern", "Analytiker", ["analyst"], "kommun"),
  person("ledamot", "Rådets ledamot", "Ledamot i rådet", ["council_member"], "kommun"),
  person("granskare", "Logggranskaren", "Dataskyddsombud", ["log_reviewer"], "kommun"),
  person("admin", "Administratören", "Systemadministratör", ["administrator"], "kommun"),
];

/** Those who report events beside the caretaker above. They have no accounts: one reporter to sign in as is enough. */
export const REPORTERS: readonly Omit<ExamplePerson, "email">[] = [
  reporter("vaktmastare", "Vaktmästaren vid Exempelskolan", "Vaktmästare", "skola"),
  reporter("falt", "Fältsekreteraren", "Fältsekreterare", "social"),
  reporter("fritidsledare", "Fritidsledaren", "Fritidsledare", "fritid"),
  reporter("parkarbetare", "Arbetsledaren för parkerna", "Arbetsledare", "gata"),
  reporter("brandman", "Brandmästaren", "Brandmästare", "raddning"),
  reporter("trafikledare", "Trafikledaren för bussarna", "Trafikledare", "buss"),
  reporter("ordningsvakt", "Ordningsvakternas gruppchef", "Gruppchef", "vakt"),
  reporter("centrumledare", "Centrumledaren", "Centrumledare", "centrum"),
];

function reporter(
  key: string,
  name: string,
  title: string,
  organisation: string,
): Omit<ExamplePerson, "email"> {
  return { key, name, title, roles: ["reporter"], organisation };
}

function person(
  key: string,
  name: string,
  title: string,
  roles: readonly Role[],
  organisation: string,
): ExamplePerson {
  return { key, email: `${key}@exempel.se`, name, title, roles, organisation };
}
