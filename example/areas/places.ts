/** What is usual at a place: by these words events find it. */
export type PlaceTag =
  | "square"
  | "station"
  | "school"
  | "park"
  | "homes"
  | "parking"
  | "stop"
  | "shop"
  | "leisure"
  | "path";

/** A place with a name. Positions are roughly right, some are not known at all. */
export interface ExamplePlace {
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly tags: readonly PlaceTag[];
  /** How often it is spoken of beside others with the same tag. */
  readonly weight: number;
}

/** Where things happen in the example kommun. */
export const PLACES: readonly ExamplePlace[] = [
  at("Fristadstorget", 16.5099, 59.3714, "square", 9),
  at("Resecentrum", 16.5081, 59.3697, "station square", 8),
  at("Pendlarparkeringen vid Resecentrum", 16.511, 59.3688, "parking", 4),
  at("Rademachersmedjorna", 16.514, 59.3723, "square", 1),
  at("Stadsparken", 16.5042, 59.3737, "park", 5),
  at("Stadsbiblioteket", 16.5062, 59.3709, "leisure", 3),
  at("Gallerian i centrum", 16.5112, 59.3719, "shop", 4),
  at("Köpmangatan", 16.5125, 59.3706, "square", 2),
  at("Strandpromenaden vid ån", 16.5079, 59.3744, "path park", 3),
  at("Munktellbadet", 16.5155, 59.3758, "leisure", 2),
  at("Munktellstaden", 16.518, 59.3751, "parking", 2),
  at("Centrumskolan", 16.501, 59.3681, "school", 3),
  at("Skiftinge centrum", 16.5256, 59.3884, "square shop", 9),
  at("Skiftingeskolan", 16.5279, 59.3897, "school", 4),
  at("Skiftinge fritidsgård", 16.5247, 59.3878, "leisure", 4),
  at("Flyttblocksgatan", 16.5301, 59.3874, "homes", 4),
  at("Skiftingevägens hållplats", 16.5232, 59.3869, "stop", 3),
  at("Garagen vid Stenkullen", 16.5327, 59.3906, "parking homes", 2),
  at("Stenbyskolan", 16.5012, 59.387, "school", 2),
  at("Nyforstorget", 16.4798, 59.3768, "square", 3),
  at("Nyforsskolan", 16.4767, 59.3775, "school", 3),
  at("Nybyparken", 16.4826, 59.3751, "park", 2),
  at("Årby centrum", 16.4771, 59.3888, "square shop", 4),
  at("Årbyskolan", 16.4741, 59.3899, "school", 4),
  at("Årby gård", 16.4729, 59.3881, "leisure", 2),
  at("Gillbergavägens gårdar", 16.4789, 59.3902, "homes", 4),
  at("Årby motionsspår", 16.4688, 59.3923, "path", 1),
  at("Fröslunda centrum", 16.4638, 59.367, "square shop", 4),
  at("Fröslundaskolan", 16.4612, 59.3658, "school", 3),
  at("Fröslundavägens gårdar", 16.466, 59.3681, "homes", 4),
  at("Lagersbergs centrum", 16.4712, 59.3607, "square shop", 3),
  at("Lagersbergsskolan", 16.4737, 59.3597, "school", 2),
  at("Stålforsskolan", 16.4801, 59.3655, "school", 2),
  at("Gångtunneln vid Västermarksgatan", 16.4853, 59.3668, "path", 3),
  at("Brunnsbacken", 16.4557, 59.3551, "homes", 2),
  at("Östermalms torg", 16.5362, 59.3699, "square", 1),
  at("Viptorpsskolan", 16.5424, 59.3627, "school", 2),
  at("Viptorpsparken", 16.5451, 59.3612, "park", 2),
  at("Östra handelsområdet", 16.5598, 59.3712, "shop parking", 4),
  at("Tunavallen", 16.5334, 59.3672, "leisure parking", 2),
  at("Sjukhusets parkering", 16.5301, 59.3741, "parking", 2),
  at("Vilsta friluftsområde", 16.5092, 59.348, "park path", 3),
  at("Vilsta badplats", 16.5124, 59.3466, "park", 2),
  at("Skogstorps centrum", 16.4786, 59.3268, "square shop", 1),
  at("Skogstorpsskolan", 16.4801, 59.3279, "school", 2),
  at("Rinmansgymnasiet", 16.517, 59.3595, "school", 3),
  at("Eskilsparken", 16.5004, 59.3589, "park", 2),
  at("Östra torget i Torshälla", 16.4742, 59.4192, "square shop", 3),
  at("Edvardslundsskolan", 16.4698, 59.4214, "school", 2),
  at("Holmberget i Torshälla", 16.4761, 59.4207, "park", 2),
  at("Torshälla busstation", 16.4731, 59.4183, "stop", 2),
  at("Mälarbaden", 16.4661, 59.4362, "park", 2),
  at("Hällbybrunns centrum", 16.4189, 59.3951, "square shop", 2),
  at("Hällbyskolan", 16.4166, 59.3963, "school", 2),
  at("Kvicksunds station", 16.3229, 59.4512, "station stop", 1),
  at("Ärla idrottsplats", 16.6739, 59.2795, "leisure", 1),
  at("Hållsta hållplats", 16.4801, 59.2871, "stop", 1),
  at("Sundbyholms badplats", 16.6162, 59.4452, "park parking", 2),
  nowhere("Bilvägen in till stan", "path"),
  nowhere("Återvinningsplatserna i kommunen", "shop"),
  nowhere("Buss 1, på linjen", "stop"),
  nowhere("Elljusspåren", "path"),
];

function at(name: string, longitude: number, latitude: number, tags: string, weight: number): ExamplePlace {
  return { name, longitude, latitude, tags: tags.split(" ") as PlaceTag[], weight };
}

function nowhere(name: string, tag: PlaceTag): ExamplePlace {
  return { name, longitude: null, latitude: null, tags: [tag], weight: 1 };
}
