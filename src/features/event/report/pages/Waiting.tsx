import type { VNode } from "preact";
import type { Translate } from "#app/platform/language/index.ts";
import { REPORT } from "../../addresses.ts";

/** What the island says, with `#` where a number or words go. */
function saidByIsland(t: Translate): Readonly<Record<string, string>> {
  const gap = { number: "#" };
  return {
    waitingOne: t("event:waiting.one"),
    waitingMany: t("event:waiting.many", gap),
    ready: t("event:waiting.ready"),
    signIn: t("event:waiting.signIn"),
    signInLink: t("event:waiting.signInLink"),
    refused: t("event:waiting.refused"),
    clash: t("event:waiting.clash"),
    clashLink: t("event:waiting.clashLink"),
    open: t("event:waiting.open"),
    sendNew: t("event:waiting.sendNew"),
    discard: t("event:waiting.discard"),
    sending: t("event:waiting.sending"),
    saved: t("event:waiting.saved"),
    opened: t("event:waiting.opened"),
    notKept: t("event:waiting.notKept"),
    entryOne: t("event:waiting.entryOne"),
    entryMany: t("event:waiting.entryMany", gap),
    locating: t("event:report.locating"),
    located: t("event:report.located", gap),
    notLocated: t("event:report.notLocated"),
    forgetPosition: t("event:report.forgetPosition"),
    here: t("event:report.here"),
    similar: t("event:similar.hint"),
  };
}

/** Where the island shows what has been written and not yet sent; empty without script. */
export function Waiting(props: {
  readonly t: Translate;
  readonly person: string;
  readonly mending: boolean;
  readonly scripts: { readonly worker: string };
}): VNode {
  const { t, person, mending, scripts } = props;
  return (
    <div
      id="vantar"
      data-waiting
      data-person={person}
      data-mending={mending ? "yes" : undefined}
      data-worker={scripts.worker}
      data-address={REPORT}
      data-texts={JSON.stringify(saidByIsland(t))}
    >
      <output data-said />
      <ul data-entries hidden />
    </div>
  );
}
