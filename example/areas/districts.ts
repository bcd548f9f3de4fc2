import { CORNERS, type Corner } from "./corners.ts";

/** A district of the example kommun: its border as corners in order, and how many lived there a year ago. */
export interface ExampleDistrict {
  readonly code: string;
  readonly name: string;
  readonly border: readonly Corner[];
  readonly inhabitants: number;
  /** How the number of inhabitants changes in a year, as a share. */
  readonly growth: number;
}

/** The districts: drawn for the example with few corners, together the whole kommun. */
export const DISTRICTS: readonly ExampleDistrict[] = [
  district("0484-1", "Centrum", "n12 n16 n15 n14 n13", 14_200, 0.012),
  district("0484-2", "Skiftinge", "n6 n5 n17 n16 n12", 11_900, 0.004),
  district("0484-3", "Årby och Nyfors", "n7 n6 n12 n13 n11", 15_300, 0.006),
  district("0484-4", "Fröslunda och Lagersberg", "n11 n13 n14 n22 n10", 17_800, 0.003),
  district("0484-5", "Östermalm och Viptorp", "n16 n17 n18 n19 n15", 12_400, 0.007),
  district("0484-6", "Vilsta och Skogstorp", "n14 n15 n19 n20 n21 n22", 11_600, 0.009),
  district("0484-7", "Torshälla", "n1 n2 n3 n4 n5 n6 n7", 9300, 0.005),
  district("0484-8", "Hällbybrunn", "n8 n1 n7 n11 n10 n9", 6100, 0.002),
  district("0484-9", "Västra landsbygden", "a b c n2 n1 n8 n9 n10 n22 n21 i j k", 4300, -0.002),
  district("0484-10", "Östra landsbygden", "c d e f g h i n21 n20 n19 n18 n17 n5 n4 n3 n2", 5200, -0.004),
];

/** The border of the whole kommun. */
export const KOMMUN_BORDER: readonly Corner[] = cornersOf("a b c d e f g h i j k");

function district(
  code: string,
  name: string,
  border: string,
  inhabitants: number,
  growth: number,
): ExampleDistrict {
  return { code, name, border: cornersOf(border), inhabitants, growth };
}

function cornersOf(names: string): Corner[] {
  return names.split(" ").map((name) => {
    const corner = CORNERS.get(name);
    if (corner === undefined) throw new Error(`No corner ${name}`);
    return corner;
  });
}
