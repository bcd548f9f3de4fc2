import type { VNode } from "preact";
import {
  Details,
  Difference,
  Facts,
  Hero,
  LoneLink,
  Remark,
  RemarkList,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { WorkingPromise } from "../../working-text.ts";
import type { RemarkGroup, ReviewRemark, ReviewView } from "../presenter.ts";
import { SendSection, type SendSectionProps } from "./SendSection.tsx";

export interface ReviewPageProps extends Omit<SendSectionProps, "t" | "promise" | "view"> {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly view: ReviewView;
}

/** What the checker says, place by place; below it the way to signing. */
export function ReviewPage(props: ReviewPageProps): VNode {
  const { t, promise, view } = props;
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(promise.id), text: promise.title },
          { href: addressOf.review(promise.id), text: t("promise:review.title") },
        ]}
      />
      <Hero
        kind="desk"
        title={t("promise:review.title")}
        lede={`${t("promise:review.lede", { count: view.count })} ${t("promise:review.explain")}`}
      />
      <Stack wide>
        {view.groups.map((group) => (
          <Group t={t} promise={promise} group={group} />
        ))}
        <SendSection {...props} />
        {view.overrides.length > 0 && (
          <Details summary={t("promise:review.overrides")}>
            <Facts
              facts={view.overrides.map(({ what, reason, by }) => ({
                name: what,
                value: (
                  <>
                    {reason} <Small>{by}</Small>
                  </>
                ),
              }))}
            />
          </Details>
        )}
      </Stack>
    </>
  );
}

function Group(props: {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly group: RemarkGroup;
}): VNode {
  const { t, promise, group } = props;
  return (
    <Section
      id={group.id}
      kind="desk"

      size="xs"
      title={group.title}
      count={group.remarks.length}
    >
      {group.text !== null && <p>{group.text}</p>}
      <RemarkList>
        {group.remarks.map((remark) => (
          <One t={t} promise={promise} remark={remark} />
        ))}
      </RemarkList>
    </Section>
  );
}

function One(props: {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly remark: ReviewRemark;
}): VNode {
  const { t, promise, remark } = props;
  const { difference } = remark;
  return (
    <Remark
      id={remark.id}
      title={remark.what}
      href={remark.href}
      where={t(remark.gap ? "promise:review.gapWord" : "promise:review.adviceWord")}
      {...(remark.quote === null || difference !== null ? {} : { quote: remark.quote })}
      why={remark.why}
      todo={remark.todo}
      words={{ why: t("promise:review.why"), todo: t("promise:review.todo") }}
      actions={
        difference !== null && (
          <Stack>
            <Difference
              parts={difference}
              words={{ added: t("promise:comparison.added"), removed: t("promise:comparison.removed") }}
            />
            <LoneLink href={addressOf.comparison(promise.id)} text={t("promise:review.compareWith")} />
          </Stack>
        )
      }
    />
  );
}
