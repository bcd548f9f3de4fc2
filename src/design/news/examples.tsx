import { isoDate } from "#app/platform/iso-date.ts";
import type { ExampleSet } from "../example-set.ts";
import { News } from "./News.tsx";

export const examples = {
  two: () => (
    <News
      items={[
        {
          day: isoDate("2023-10-12"),
          when: "12 oktober",
          children: (
            <>
              Mopedkontrollen flyttas till 7 november. <a href="#l2-2">Löfte 2.2</a> är därför försenat.
            </>
          ),
        },
        {
          day: isoDate("2023-10-03"),
          when: "3 oktober",
          children: "Höstens reflexinsats är gjord vid fyra skolor.",
        },
      ]}
    />
  ),
  hiddenMarkup: () => <News items={[{ day: isoDate("2023-10-03"), when: "<i>", children: "<script>" }]} />,
} satisfies ExampleSet;
