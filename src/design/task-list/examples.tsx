import { isoDate } from "#app/platform/iso-date.ts";
import type { ExampleSet } from "../example-set.ts";
import { TaskList } from "./TaskList.tsx";

export const examples = {
  lateAndSoon: () => (
    <TaskList
      tasks={[
        {
          day: isoDate("2023-09-30"),
          when: "30 sep",
          late: "16 dagar sen",
          title: "Fjärde mopedkontrollen är inte gjord",
          href: "#22",
          note: "Löfte 2.2 · ny dag 7 november väntar på godkännande",
          who: "Polisen",
          action: { text: "Godkänn" },
        },
        {
          when: "i morgon",
          title: "Kallelse till rådet",
          href: "#r",
          who: "Du",
          action: { text: "Öppna", href: "#o" },
        },
        { when: "fredag", title: "Rådets möte klockan 9", href: "#m" },
      ]}
    />
  ),
  hiddenMarkup: () => <TaskList tasks={[{ when: "<i>", title: "<script>", href: '#"><b>' }]} />,
} satisfies ExampleSet;
