import { door } from "../../platform/database/database.ts";
export const listPromises = () => door;
