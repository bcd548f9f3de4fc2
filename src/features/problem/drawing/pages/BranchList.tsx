import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, LinkList, Section } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import type { Problem } from "../../problem.ts";
import { drawingAddress } from "../addresses.ts";
import type { Branch, DrawingKind, Place } from "../drawing.ts";
import { causeOf, evidenceWords } from "../presenter.ts";

export interface BranchListProps {
  readonly t: Translate;
  readonly drawing: DrawingKind;
  readonly problem: Problem;
  readonly branch: Branch;
  /** What the branch is called. */
  readonly name: string;
  readonly mayWrite: boolean;
}

/** A branch of the drawing as a list: the same words, what each rests on and leads to, and how it is changed. */
export function BranchList(props: BranchListProps): VNode {
  const { t, drawing, problem, branch, name, mayWrite } = props;
  const numbered = drawing === "event_chain";
  const List = numbered ? "ol" : "ul";
  return (
    <Section id={`gren-${idOf(branch.branch)}`} title={name} level={3} size="xs">
      {branch.places.length === 0 ? (
        <p>{t("cause:page.empty")}</p>
      ) : (
        <List>
          {branch.places.map((place, index) => (
            <li id={`plats-${place.id}`}>
              <PlaceLine
                {...props}
                place={place}
                isFirst={index === 0}
                isLast={index === branch.places.length - 1}
              />
            </li>
          ))}
        </List>
      )}
      {mayWrite && (
        <Actions>
          <ButtonLink href={drawingAddress.fresh(problem.id, drawing, branch.branch)} variant="secondary">
            {t("cause:page.add", { branch: name })}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  );
}

/** An id without signs that an id cannot hold; the words of a bone of one's own may hold any. */
function idOf(branch: string): string {
  return encodeURIComponent(branch).replaceAll("%", "_");
}

type PlaceLineProps = BranchListProps & {
  readonly place: Place;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function PlaceLine(props: PlaceLineProps): VNode {
  const { t, problem, place, mayWrite } = props;
  const cause = causeOf(problem, place);
  const source = evidenceWords(t, place);
  const answers = [
    ...(cause?.items ?? []).map(({ id, promiseId, reference, title }) => ({
      href: addressOf.item(promiseId, id),
      text: t("problem:cause.item", { reference, title: opening(title) }),
    })),
    ...(cause?.measures ?? []).map(({ id, title, stopped }) => ({
      href: addressOf.measure(id),
      text: t("problem:cause.measure", { title }),
      ...(stopped ? { more: t("problem:cause.stopped") } : {}),
    })),
  ];
  return (
    <>
      <p>
        {cause === undefined ? place.text : <a href={addressOf.cause(problem.id, cause.id)}>{place.text}</a>}{" "}
        ({t(`cause:strength.${place.strength}`)})
      </p>
      {source !== "" && (
        <p>
          {t("problem:page.source", { source })}{" "}
          {place.sourceAddress !== "" && <a href={place.sourceAddress}>{t("cause:page.toSource")}</a>}
        </p>
      )}
      {source === "" && place.sourceAddress !== "" && (
        <p>
          <a href={place.sourceAddress}>{t("cause:page.toSource")}</a>
        </p>
      )}
      {place.breakHow !== "" && <p>{t("cause:page.breakHow", { how: place.breakHow })}</p>}
      {place.breakWho !== "" && <p>{t("cause:page.breakWho", { who: place.breakWho })}</p>}
      {answers.length > 0 && <LinkList links={answers} />}
      {mayWrite && <PlaceActions {...props} />}
    </>
  );
}

function PlaceActions({ t, problem, place, isFirst, isLast }: PlaceLineProps): VNode {
  const here = drawingAddress.place(problem.id, place.id);
  const about = { place: opening(place.text, 50) };
  const button = (action: "upp" | "ner" | "gor-till-orsak", key: "up" | "down" | "makeCause"): VNode => (
    <Form action={`${here}/${action}`} layout="inline">
      <Button variant="tertiary" label={t(`cause:page.${key}Label`, about)}>
        {t(`cause:page.${key}`)}
      </Button>
    </Form>
  );
  return (
    <Actions>
      <ButtonLink href={here} variant="tertiary">
        {t("common:change")}
        <span class="ds-sr-only">: {about.place}</span>
      </ButtonLink>
      {!isFirst && button("upp", "up")}
      {!isLast && button("ner", "down")}
      {place.causeId === null && button("gor-till-orsak", "makeCause")}
    </Actions>
  );
}
