import type { ExampleSet } from "../example-set.ts";
import { Said } from "./Said.tsx";

export const examples = {
  withGap: () => (
    <Said
      lines={[
        {
          name: "Ni sa",
          text: "Det är farligt att gå till skolan när mopederna kör på gångvägen.",
          source: "Dialogen våren 2022, 38 svar",
        },
        { name: "Vi gör", text: "Fyra kontroller, och gupp vid en skola." },
        { name: "Det blev", text: "Inget svar än. Det skulle ha kommit den 1 juni.", gap: true },
      ]}
    />
  ),
  hiddenMarkup: () => <Said lines={[{ name: "<b>", text: "</dl>", source: "&" }]} />,
} satisfies ExampleSet;
