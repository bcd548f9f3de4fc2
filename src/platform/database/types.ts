import pg from "pg";

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * How PostgreSQL values arrive: a day stays text (`IsoDate`; no zone may move it), counts and quantities
 * become numbers. No column of ours holds more than 2^53, but cells of H3, which leave the database as hexadecimal text.
 */
export function parseColumnTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  return types;
}
