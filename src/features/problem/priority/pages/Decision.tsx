import type { VNode } from "preact";
import { Button, Form, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { priorityAddress } from "../addresses.ts";
import type { Obstacle, Round } from "../round.ts";

/** The button that freezes the round, or what must be mended before. */
export function Decision(props: {
  readonly t: Translate;
  readonly round: Round;
  readonly obstacles: readonly Obstacle[];
}): VNode {
  const { t, round, obstacles } = props;
  return (
    <Section id="besluta" title={t("priority:page.decide")} kind="form">
      {obstacles.length > 0 ? (
        <>
          <p>{t("priority:page.obstacles")}</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li>{t(`priority:obstacle.${obstacle}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{t("priority:page.decideLede")}</p>
          <Form action={priorityAddress.decide(round.id)} layout="inline">
            <Button>{t("priority:page.decideButton")}</Button>
          </Form>
        </>
      )}
    </Section>
  );
}
