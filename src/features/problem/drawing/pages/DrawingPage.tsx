import type { VNode } from "preact";
import {
  Button,
  CauseDrawing,
  Details,
  Figure,
  Form,
  Hero,
  LinkRow,
  type LinkTo,
  Section,
  Stack,
} from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import { STRENGTHS } from "../../evidence.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Problem } from "../../problem.ts";
import { drawingAddress } from "../addresses.ts";
import { branchesOf, type DrawingKind, DRAWING_KINDS, type Place } from "../drawing.ts";
import { branchWords, drawingData } from "../presenter.ts";
import { BranchList } from "./BranchList.tsx";

export interface DrawingPageProps {
  readonly t: Translate;
  readonly drawing: DrawingKind;
  readonly problem: Problem;
  readonly places: readonly Place[];
  readonly mayWrite: boolean;
}

/** A drawing of why a problem arises, and below it the same as a list in which it is written. */
export function DrawingPage(props: DrawingPageProps): VNode {
  const { t, drawing, problem, places } = props;
  const branches = branchesOf(drawing, places);
  const count = branches.reduce((sum, branch) => sum + branch.places.length, 0);
  const name = t(`cause:drawing.${drawing}`);
  const removed = places.filter((place) => place.drawing === drawing && place.removedAt !== null);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.problem(problem.id), text: opening(problem.statement, 40) },
          { href: drawingAddress.drawing(problem.id, drawing), text: name },
        ]}
      />
      <Hero kind="desk" title={name} above={problem.statement} lede={t(`cause:lede.${drawing}`)} />
      <Stack wide>
        <LinkRow links={otherDrawings(t, problem, drawing)} />
        <Figure caption={t("cause:page.caption", { drawing: name, problem: problem.statement })}>
          <CauseDrawing
            id={`bild-${drawing}`}
            title={t("cause:page.pictureTitle", { drawing: name, count })}
            description={t("cause:page.pictureDescription")}
            data={drawingData(t, drawing, problem, places)}
            empty={t("cause:page.empty")}
            strengths={strengthWords(t)}
          />
        </Figure>
        <Section id="lista" title={t("cause:page.list")} count={count}>
          <p>{t("cause:page.notPersons")}</p>
          {branches.map((branch) => (
            <BranchList {...props} branch={branch} name={branchWords(t, drawing, branch.branch)} />
          ))}
        </Section>
        {removed.length > 0 && <Removed {...props} removed={removed} />}
      </Stack>
    </>
  );
}

function otherDrawings(t: Translate, problem: Problem, shown: DrawingKind): readonly LinkTo[] {
  return DRAWING_KINDS.filter((drawing) => drawing !== shown).map((drawing) => ({
    href: drawingAddress.drawing(problem.id, drawing),
    text: t(`cause:drawing.${drawing}`),
  }));
}

function strengthWords(t: Translate): Record<(typeof STRENGTHS)[number], string> {
  const [assumed, supported, established] = STRENGTHS.map((strength) => t(`cause:strength.${strength}`));
  return { assumed: assumed ?? "", supported: supported ?? "", established: established ?? "" };
}

function Removed(props: DrawingPageProps & { readonly removed: readonly Place[] }): VNode {
  const { t, problem, removed, mayWrite } = props;
  return (
    <Section id="borttaget" title={t("cause:remove.removed")} count={removed.length}>
      <Details summary={t("cause:remove.show")} open>
        <ul>
          {removed.map((place) => (
            <li>
              {place.text}
              {mayWrite && (
                <Form action={`${drawingAddress.place(problem.id, place.id)}/lagg-tillbaka`} layout="inline">
                  <Button
                    variant="tertiary"
                    label={t("cause:remove.putBackLabel", { place: opening(place.text, 50) })}
                  >
                    {t("cause:remove.putBack")}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}
