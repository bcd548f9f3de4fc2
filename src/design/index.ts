/** Front door of the design room: components that render on the server, every word given by props. */
export { BigNumber, type BigNumberProps } from "./big-number/BigNumber.tsx";
export { Breadcrumbs } from "./breadcrumbs/Breadcrumbs.tsx";
export { CauseDrawing, type CauseDrawingProps } from "./cause/CauseDrawing.tsx";
export { type DrawingData, type DrawnBranch, type DrawnEntry } from "./cause/drawing-data.ts";
export { type ChainBox, type ChainStep } from "./chain/chain.ts";
export { Chain, type ChainProps } from "./chain/Chain.tsx";
export { type LabelTone } from "./chart/place-labels.ts";
export { printPalette, type Palette } from "./chart/palette.ts";
export { Clash, type ClashField, type ClashProps } from "./clash/Clash.tsx";
export { codeFigureSvg } from "./code-figure/code-figure-svg.tsx";
export { CodeFigure, type CodeFigureProps } from "./code-figure/CodeFigure.tsx";
export { DataTable, type Column, type DataTableProps, type Row } from "./data-table/DataTable.tsx";
export { Details, type DetailsProps } from "./details/Details.tsx";
export { Difference, type DifferencePart, type DifferenceProps } from "./difference/Difference.tsx";
export { EmptyState, type EmptyStateProps } from "./empty-state/EmptyState.tsx";
export { Facts, type Fact } from "./facts/Facts.tsx";
export { Filters, type FiltersProps } from "./filters/Filters.tsx";
export { Actions, Button, ButtonLink, type ButtonProps, ScriptButton } from "./form/Button.tsx";
export { type Choice } from "./form/choice.ts";
export {
  Checkbox,
  CheckboxGroup,
  RadioGroup,
  type CheckboxGroupProps,
  type RadioGroupProps,
} from "./form/Choices.tsx";
export { ErrorSummary, type ErrorSummaryProps, type FieldProblem } from "./form/ErrorSummary.tsx";
export { type FieldProps } from "./form/field.ts";
export { Form, FormPart, Hidden, type FormProps } from "./form/Form.tsx";
export { Select, type SelectProps } from "./form/Select.tsx";
export { Stepper, type StepperProps } from "./form/Stepper.tsx";
export { TextArea, type TextAreaProps } from "./form/TextArea.tsx";
export {
  DateField,
  FileField,
  NumberField,
  TextField,
  TimeField,
  type TextFieldProps,
} from "./form/TextField.tsx";
export { Guide, type GuideProps, type GuideStep } from "./guide/Guide.tsx";
export { HeatTable, type HeatRow, type HeatTableProps, type HeatTitle } from "./heat/HeatTable.tsx";
export { Peaks, type Peak } from "./heat/Peaks.tsx";
export { shadeLimits } from "./heat/shades.ts";
export { IntervalRows, type IntervalRow, type IntervalRowsProps } from "./interval-rows/IntervalRows.tsx";
export { ExampleTag } from "./layout/ExampleTag.tsx";
export {
  Answer,
  Columns,
  Evidence,
  Hero,
  NoWrap,
  OnePage,
  Photo,
  SideBySide,
  Small,
  Stack,
  StateColumn,
  type HeroProps,
} from "./layout/Layout.tsx";
export { LinkList, LinkRow, LoneLink, type LinkTo, type PlainLink } from "./layout/Links.tsx";
export { Heading, Section, type HeadingProps, type SectionProps } from "./layout/Section.tsx";
export { Level, type LevelProps } from "./level/Level.tsx";
export { Log, type LogEntry } from "./log/Log.tsx";
export { LooseThreads, type LooseThread } from "./loose-threads/LooseThreads.tsx";
export { Mail, type MailProps } from "./mail/Mail.tsx";
export { News, type NewsItem } from "./news/News.tsx";
export { Notice, type NoticeProps } from "./notice/Notice.tsx";
export { type HeadProps, type PageAssets } from "./page/Head.tsx";
export { type HeaderProps, type LanguageLink } from "./page/Header.tsx";
export { FRAME_IDS, Page, type FooterProps, type PageProps } from "./page/Page.tsx";
export { renderPage } from "./page/render-page.ts";
export { Pager, Pagination, type PagerLink, type PaginationProps } from "./pagination/Pagination.tsx";
export { type PartedBar } from "./parted-bars/parted-bars.ts";
export { PartedBars, type PartedBarsProps } from "./parted-bars/PartedBars.tsx";
export { Parties } from "./parties/Parties.tsx";
export { Progress, type ProgressProps } from "./progress/Progress.tsx";
export { Remark, RemarkList, type RemarkProps, type RemarkWords } from "./remark/Remark.tsx";
export {
  type ReportedCell,
  type ReportedKind,
  ReportedTable,
  type ReportedTableProps,
} from "./reported/ReportedTable.tsx";
export { Said, type SaidLine } from "./said/Said.tsx";
export { Score, ScoreRow, type FocusArea, type ScoreItem, type ScoreProps } from "./score/Score.tsx";
export { type ScoreKeyWords } from "./score/ScoreKey.tsx";
export { Figure, type FigureProps } from "./series-chart/Figure.tsx";
export { seriesChartSvg } from "./series-chart/series-chart-svg.tsx";
export {
  type ChartDay,
  type ChartLevel,
  type ChartWords,
  type SeriesData,
  type SeriesPoint,
} from "./series-chart/series-data.ts";
export { SeriesChart, type SeriesChartProps } from "./series-chart/SeriesChart.tsx";
export { Signatures, type Signature } from "./signatures/Signatures.tsx";
export { SignedText, type SignedTextProps } from "./signed-text/SignedText.tsx";
export { Icon, type IconName } from "./sprite/Sprite.tsx";
export { type StatusKind } from "./status/status-kind.ts";
export { statusMarkSvg } from "./status/status-mark-svg.tsx";
export { Status, StatusShape, type StatusProps } from "./status/Status.tsx";
export { Steps, type StepsProps } from "./steps/Steps.tsx";
export { TaskList, type Task } from "./task-list/TaskList.tsx";
export { ThreeVoices, type Voice } from "./three-voices/ThreeVoices.tsx";
export { TimeLeft, type TimeLeftProps } from "./time-left/TimeLeft.tsx";
export { type MarkKind, type StripNote, type TimeMark, type TimeStripData } from "./time-strip/strip-data.ts";
export { timeStripSvg } from "./time-strip/time-strip-svg.tsx";
export { TimeStrip, type TimeStripProps } from "./time-strip/TimeStrip.tsx";
export { Verdict, VerdictGlyph, type VerdictKind, type VerdictProps } from "./verdict/Verdict.tsx";
export { Wall, type WallLine, WallList, type WallProps } from "./wall/Wall.tsx";
