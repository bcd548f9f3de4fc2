import { isoDate } from "#app/platform/iso-date.ts";
import type { ExampleSet } from "../example-set.ts";
import { Log } from "./Log.tsx";

export const examples = {
  threeKinds: () => (
    <Log
      entries={[
        {
          day: isoDate("2023-11-07"),
          when: "7 november 2023",
          kind: "planned",
          lead: "Planerad:",
          children: "fjärde kontrollen, vid två högstadieskolor.",
        },
        {
          day: isoDate("2023-09-28"),
          when: "28 september 2023",
          kind: "missed",
          lead: "Inställd:",
          children: "bromsprovaren var trasig. Ny dag bestämdes den 12 oktober.",
        },
        {
          day: isoDate("2023-05-23"),
          when: "23 maj 2023",
          kind: "done",
          lead: "Kontroll 3:",
          children: "41 fordon stoppade, 9 var trimmade.",
        },
      ]}
    />
  ),
  hiddenMarkup: () => (
    <Log entries={[{ day: isoDate("2023-01-01"), when: "<i>", kind: "done", lead: "<b>" }]} />
  ),
} satisfies ExampleSet;
