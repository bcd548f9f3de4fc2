import { sql } from "kysely";
export const Page = () => sql`select 1`;
