import type { VNode } from "preact";
import { Section, Small } from "#app/design/index.ts";
import { differencesOf } from "../felt-safety.ts";
import { areaSentence } from "../presenter.ts";
import type { Shown } from "./FeltSafetyPage.tsx";

/** Where the two go apart, and where one of them is missing, a sentence for each area. */
export function Sentences({ t, indicator, areas }: Shown): VNode {
  const differences = differencesOf(areas, indicator.direction);
  const sentences = areas.flatMap((area) => {
    const sentence = areaSentence(t, area, differences.get(area.areaId));
    return sentence === undefined ? [] : [sentence];
  });
  const canTell = indicator.direction !== "none" && areas.some(({ felt }) => felt?.interval);
  return (
    <Section id="skillnader" title={t("felt-safety:apart")}>
      {differences.size === 0 && <p>{t(canTell ? "felt-safety:nowhereApart" : "felt-safety:cannotTell")}</p>}
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <Small>{t("felt-safety:how")}</Small>
    </Section>
  );
}
