import { type AreaChoice, areaChoices } from "#app/features/area/index.ts";
import { type OrganisationLine, readOrganisations } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Category } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";

/** What a selection of events can be made of. */
export interface SelectionChoices {
  readonly categories: readonly Category[];
  readonly areas: readonly AreaChoice[];
  readonly organisations: readonly OrganisationLine[];
}

/** What a selection of events can be made of today. */
export async function readSelectionChoices(tx: Transaction, today: IsoDate): Promise<SelectionChoices> {
  return {
    categories: await listCategories(tx, today),
    areas: await areaChoices(tx, today),
    organisations: await readOrganisations(tx, today),
  };
}
