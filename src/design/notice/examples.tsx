import type { ExampleSet } from "../example-set.ts";
import { Notice } from "./Notice.tsx";

export const examples = {
  note: () => (
    <Notice>
      <p>Tal under 5 visas inte, för att ingen ska kunna kännas igen.</p>
    </Notice>
  ),
  done: () => (
    <Notice kind="done" title="Sparat.">
      <p>Kontroll med bromsprov har nu 4 av minst 4 tillfällen.</p>
    </Notice>
  ),
  warning: () => (
    <Notice kind="warning" title="Två löften saknar mått.">
      <p>Det går att skriva under ändå, men då kan ingen säga om löftena märks.</p>
    </Notice>
  ),
  hiddenMarkup: () => <Notice title="<script>">{"<b>"}</Notice>,
} satisfies ExampleSet;
