import type { ExampleSet } from "../example-set.ts";
import { Select } from "../form/Select.tsx";
import { Filters } from "./Filters.tsx";

export const examples = {
  desk: () => (
    <Filters
      action="/arbeta/"
      label="Visa och sortera"
      submit="Visa"
      links={[
        { href: "?format=csv", text: "Exportera" },
        { href: "/kalender.ics", text: "Kalender" },
      ]}
    >
      <Select
        name="vem"
        label="Visa"
        value="alla"
        options={[
          { value: "alla", label: "Allas" },
          { value: "mina", label: "Bara mina" },
        ]}
      />
      <Select name="sort" label="Sortera efter" options={[{ value: "datum", label: "Datum" }]} />
    </Filters>
  ),
  hiddenMarkup: () => (
    <Filters action='"' label="<b>" submit="<i>">
      {"<script>"}
    </Filters>
  ),
} satisfies ExampleSet;
