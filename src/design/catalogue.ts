import { examples as bigNumber } from "./big-number/examples.tsx";
import { examples as breadcrumbs } from "./breadcrumbs/examples.tsx";
import { examples as cause } from "./cause/examples.tsx";
import { examples as chain } from "./chain/examples.tsx";
import { examples as clash } from "./clash/examples.tsx";
import { examples as codeFigure } from "./code-figure/examples.tsx";
import { examples as dataTable } from "./data-table/examples.tsx";
import { examples as details } from "./details/examples.tsx";
import { examples as difference } from "./difference/examples.tsx";
import { examples as emptyState } from "./empty-state/examples.tsx";
import type { ExampleSet } from "./example-set.ts";
import { examples as facts } from "./facts/examples.tsx";
import { examples as filters } from "./filters/examples.tsx";
import { examples as form } from "./form/examples.tsx";
import { examples as guide } from "./guide/examples.tsx";
import { examples as heat } from "./heat/examples.tsx";
import { examples as intervalRows } from "./interval-rows/examples.tsx";
import { examples as layout } from "./layout/examples.tsx";
import { examples as level } from "./level/examples.tsx";
import { examples as log } from "./log/examples.tsx";
import { examples as looseThreads } from "./loose-threads/examples.tsx";
import { examples as mail } from "./mail/examples.tsx";
import { examples as news } from "./news/examples.tsx";
import { examples as notice } from "./notice/examples.tsx";
import { examples as page } from "./page/examples.tsx";
import { examples as pagination } from "./pagination/examples.tsx";
import { examples as partedBars } from "./parted-bars/examples.tsx";
import { examples as parties } from "./parties/examples.tsx";
import { examples as progress } from "./progress/examples.tsx";
import { examples as remark } from "./remark/examples.tsx";
import { examples as reported } from "./reported/examples.tsx";
import { examples as said } from "./said/examples.tsx";
import { examples as score } from "./score/examples.tsx";
import { examples as seriesChart } from "./series-chart/examples.tsx";
import { examples as signatures } from "./signatures/examples.tsx";
import { examples as signedText } from "./signed-text/examples.tsx";
import { examples as sprite } from "./sprite/examples.tsx";
import { examples as status } from "./status/examples.tsx";
import { examples as steps } from "./steps/examples.tsx";
import { examples as taskList } from "./task-list/examples.tsx";
import { examples as threeVoices } from "./three-voices/examples.tsx";
import { examples as timeLeft } from "./time-left/examples.tsx";
import { examples as timeStrip } from "./time-strip/examples.tsx";
import { examples as verdict } from "./verdict/examples.tsx";
import { examples as wall } from "./wall/examples.tsx";

/** The examples of every component, by the name of its folder. */
export const catalogue: Readonly<Record<string, ExampleSet>> = {
  "big-number": bigNumber,
  breadcrumbs,
  cause,
  chain,
  clash,
  "code-figure": codeFigure,
  "data-table": dataTable,
  details,
  difference,
  "empty-state": emptyState,
  facts,
  filters,
  form,
  guide,
  heat,
  "interval-rows": intervalRows,
  layout,
  level,
  log,
  "loose-threads": looseThreads,
  mail,
  news,
  notice,
  page,
  pagination,
  "parted-bars": partedBars,
  parties,
  progress,
  remark,
  reported,
  said,
  score,
  "series-chart": seriesChart,
  signatures,
  "signed-text": signedText,
  sprite,
  status,
  steps,
  "task-list": taskList,
  "three-voices": threeVoices,
  "time-left": timeLeft,
  "time-strip": timeStrip,
  verdict,
  wall,
};
