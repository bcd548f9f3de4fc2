import type { VNode } from "preact";
import { Hidden, Notice, RadioGroup } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { personalDataWords } from "#app/platform/personal-data/index.ts";
import type { GuardQuestion } from "../pass-guard.ts";
import { fieldName } from "../typed.ts";

/** What the guard asks about an event: the words, and what the text would be without them. Nothing is taken out unasked. */
export function GuardQuestionPart({
  t,
  question,
}: {
  readonly t: Translate;
  readonly question: GuardQuestion;
}): VNode {
  const { event, found, offered } = question;
  const left = [offered.text, offered.wanted, offered.placeText].filter((text) => text !== "").join(" / ");
  return (
    <Notice kind="warning" title={t("event:guard.title")}>
      <p>{t("event:guard.found", { words: personalDataWords(t, found) })}</p>
      <Hidden
        name={fieldName(event, "guardAbout")}
        value={found.map(({ words: one }) => one.replaceAll("\n", " ")).join("\n")}
      />
      <RadioGroup
        name={fieldName(event, "guard")}
        label={t("event:guard.what")}
        look="framed"
        options={[
          {
            value: "remove",
            label: t("event:guard.remove"),
            more: left === "" ? t("event:guard.nothingLeft") : t("event:guard.left", { text: left }),
          },
          { value: "keep", label: t("event:guard.keep"), more: t("event:guard.keepMore") },
        ]}
      />
    </Notice>
  );
}
