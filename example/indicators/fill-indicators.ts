import { addIndicator, addMapping, EMPTY_MAPPING, takeIndicatorFile } from "#app/features/indicator/index.ts";
import { addDays, addMonths, type IsoDate } from "#app/platform/iso-date.ts";
import { morningOf } from "../calendar.ts";
import type { ExampleWriter } from "../fill-chain.ts";
import { exampleIndicators } from "./indicators.ts";
import { monthlyRows, type SeriesRow, yearlyRows } from "./series.ts";

const MAPPING = "Exempel: tabell med indikatorer";
const COLUMNS = {
  indicator: ["Indikator"],
  area: ["Område"],
  period: ["Period"],
  value: ["Värde"],
  base: ["Bas"],
  standardError: ["Medelfel"],
};

/** Writes the register of indicators and takes in their files, in the order they came. */
export async function fillIndicators(writer: ExampleWriter): Promise<void> {
  const { tx, calendar } = writer;
  const codes: { code: string; slug: string }[] = [];
  for (const { code, isPublic, ...text } of exampleIndicators(calendar)) {
    const id = await addIndicator(tx, text);
    const { slug } = await tx
      .updateTable("indicator")
      .set({ isPublic })
      .where("indicator.id", "=", id)
      .returning("indicator.slug")
      .executeTakeFirstOrThrow();
    codes.push({ code, slug });
  }
  await addMapping(tx, MAPPING, "table", {
    ...EMPTY_MAPPING,
    columns: { ...EMPTY_MAPPING.columns, ...COLUMNS },
    codes,
  });
  const recent = addDays(calendar.today, -12);
  const before = addMonths(recent, -12);
  await takeRows(writer, "exempel-brott-forra-aret.csv", before, monthlyRows(calendar, before));
  await takeRows(writer, "exempel-brott.csv", recent, monthlyRows(calendar, recent));
  await takeRows(writer, "exempel-enkater.csv", addDays(calendar.today, -10), yearlyRows(calendar));
}

async function takeRows(
  { tx }: ExampleWriter,
  fileName: string,
  retrievedOn: IsoDate,
  rows: readonly SeriesRow[],
): Promise<void> {
  const cells = rows.map(({ code, area, period, value, base, error }) =>
    [code, area, period, value, base ?? "", error ?? ""].join(";").replaceAll(".", ","),
  );
  const content = Buffer.from([Object.values(COLUMNS).join(";"), ...cells, ""].join("\n"), "utf8");
  const { told } = await takeIndicatorFile(
    tx,
    { fileName, content, retrievedOn },
    MAPPING,
    morningOf(retrievedOn),
  );
  if (told.length > 0) throw new Error(`${fileName}: ${told.join("; ")}`);
}
