import type { VNode } from "preact";
import { Button, ButtonLink, Form, Section, Small } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import type { WeekPicture } from "../../picture.ts";

/** What goes first, in order, with what it rests on. */
export function PriorityList(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly mayWrite: boolean;
}): VNode {
  const { t, picture, mayWrite } = props;
  const { priorities } = picture;
  return (
    <Section id="prioriteringar" title={t("week:priority.title")} size="xs" count={priorities.length}>
      {priorities.length === 0 ? (
        <p>{t("week:priority.none")}</p>
      ) : (
        <ol>
          {priorities.map((priority, index) => (
            <li>
              <strong>{priority.statement}</strong>
              {priority.why !== "" && <p>{t("week:priority.because", { why: priority.why })}</p>}
              <Ties {...{ t, priority }} />
              {mayWrite && (
                <Moves
                  {...{ t, picture, priority }}
                  isFirst={index === 0}
                  isLast={index === priorities.length - 1}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type One = WeekPicture["priorities"][number];

function Ties({ t, priority }: { readonly t: Translate; readonly priority: One }): VNode | null {
  const { place, area, category, problem, problemId } = priority;
  const parts = [place, area ?? "", category ?? ""].filter((part) => part !== "");
  if (parts.length === 0 && problem === null) return null;
  return (
    <Small>
      {parts.join(" · ")}
      {parts.length > 0 && problem !== null && " · "}
      {problem !== null && (
        <>
          {t("week:priority.problem")}: <a href={`/arbeta/problem/${problemId ?? ""}`}>{problem}</a>
        </>
      )}
    </Small>
  );
}

function Moves(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly priority: One;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}): VNode {
  const { t, picture, priority, isFirst, isLast } = props;
  const here = addressOf.priority(picture.monday, priority.id);
  const { statement } = priority;
  return (
    <Form action={`${here}/upp`} layout="inline">
      <ButtonLink href={here} variant="tertiary">
        {t("common:change")}
        <span class="ds-sr-only"> {statement}</span>
      </ButtonLink>
      {!isFirst && (
        <Button variant="tertiary" label={t("week:priority.upLabel", { statement })}>
          {t("week:priority.up")}
        </Button>
      )}
      {!isLast && (
        <Button
          variant="tertiary"
          formaction={`${here}/ner`}
          label={t("week:priority.downLabel", { statement })}
        >
          {t("week:priority.down")}
        </Button>
      )}
    </Form>
  );
}
