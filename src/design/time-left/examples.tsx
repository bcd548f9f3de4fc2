import { isoDate } from "#app/platform/iso-date.ts";
import type { ExampleSet } from "../example-set.ts";
import { TimeLeft } from "./TimeLeft.tsx";

export const examples = {
  twoYears: () => (
    <TimeLeft
      id="time-two"
      from={isoDate("2022-01-01")}
      to={isoDate("2023-12-31")}
      today={isoDate("2023-10-16")}
      value="76"
      unit="dagar kvar av löftets två år"
      title="Tiden: 22 av löftets 24 månader har gått eller pågår."
      ends={["1 jan 2022", "31 dec 2023"]}
    />
  ),
  over: () => (
    <TimeLeft
      id="time-over"
      from={isoDate("2019-03-15")}
      to={isoDate("2019-12-31")}
      today={isoDate("2023-10-16")}
      value="0"
      unit="dagar kvar"
      title="Löftets tid är slut."
      ends={["15 mars 2019", "31 dec 2019"]}
    />
  ),
  hiddenLong: () => (
    <TimeLeft
      id="time-long"
      from={isoDate("2020-01-31")}
      to={isoDate("2035-02-28")}
      today={isoDate("2019-01-01")}
      value="5 884"
      unit="dagar till start <än>"
      title="Löftet har inte börjat."
      ends={["31 jan 2020", "28 feb 2035"]}
    />
  ),
} satisfies ExampleSet;
