export {
  findPersonalData,
  type PersonalData,
  type PersonalDataKind,
  withoutPersonalData,
} from "./personal-data.ts";
export { personalDataWords } from "./words.ts";
