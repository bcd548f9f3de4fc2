import type { ExampleSet } from "../example-set.ts";
import { Actions, Button, ButtonLink, ScriptButton } from "./Button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "./Choices.tsx";
import { Form, FormPart } from "./Form.tsx";
import { Select } from "./Select.tsx";
import { Stepper } from "./Stepper.tsx";
import { TextArea } from "./TextArea.tsx";
import { DateField, FileField, NumberField, TextField, TimeField } from "./TextField.tsx";

const measures = [
  { value: "22", label: "2.2 Kontroll med bromsprov" },
  { value: "12", label: "1.2 Utbildning för vuxna" },
];
const days = [
  { value: "2023-10-16", label: "I dag" },
  { value: "2023-10-15", label: "I går" },
  { value: "annan", label: "Annan dag" },
];

export const examples = {
  stepper: () => (
    <Form action="/arbeta/logga" label="Antal">
      <Stepper
        name="antal"
        label="Hur många tillfällen?"
        value="3"
        less="En färre"
        more="En till"
        formaction="/arbeta/logga/antal"
        submit="Spara"
      />
    </Form>
  ),
  withErrors: () => (
    <Form
      action="/arbeta/atgarder"
      label="Ny åtgärd"
      hidden={{ version: 3, saknas: undefined }}
      errors={{
        title: "Det är två saker att rätta",
        problems: [
          { field: "namn", message: "Skriv vad ni ska göra." },
          { field: "ansvar", message: "Välj vem som ansvarar." },
        ],
      }}
    >
      <TextField
        name="namn"
        label="Vad ska göras?"
        hint="En mening."
        error="Skriv vad ni ska göra."
        required
      />
      <TextArea
        name="om"
        label="Beskriv"
        hint="Inga namn på personer."
        value="Vid två skolor."
        autosave="atgard-ny"
      />
      <RadioGroup
        name="ansvar"
        label="Vem ansvarar?"
        error="Välj vem som ansvarar."
        options={[
          { value: "kommun", label: "Kommunen" },
          { value: "polis", label: "Polisen" },
        ]}
      />
      <CheckboxGroup
        name="plats"
        label="Var?"
        hint="Välj alla som stämmer."
        values={["centrum"]}
        options={[
          { value: "centrum", label: "Centrum" },
          { value: "skola", label: "Vid skolor" },
          { value: "allt", label: "Hela kommunen", disabled: true },
        ]}
      />
      <DateField name="senast" label="Senast klart" value="2023-12-31" min="2023-01-01" />
      <TimeField name="klockan" label="Klockan" hint="Lämna tomt om du inte vet." value="18:30" />
      <ScriptButton does="locate" variant="secondary">
        Använd platsen där jag är
      </ScriptButton>
      <FileField name="bilaga" label="Bilaga" hint="Pdf eller Word, högst 10 MB." accept=".pdf,.docx" />
      <Checkbox name="offentlig" label="Visa för alla" hint="Syns på löftets sida." />
      <Actions>
        <Button>Spara</Button>
        <Button variant="secondary" name="nasta" value="ny">
          Spara och skapa en till
        </Button>
        <ButtonLink variant="tertiary" href="/arbeta">
          Avbryt
        </ButtonLink>
      </Actions>
    </Form>
  ),
  twoTapsAndANumber: () => (
    <Form action="/arbeta/logg" label="Logga något som gjorts">
      <RadioGroup name="logg-atgard" label="Åtgärd" look="chips" value="22" options={measures} />
      <RadioGroup
        name="logg-dag"
        label="Dag"
        look="chips"
        value="2023-10-16"
        options={days}
        last={<DateField name="logg-annan" label="Vilken dag?" />}
      />
      <NumberField name="logg-antal" label="Antal" value={1} large />
      <TextField name="logg-text" label="Vad hände?" hint="En mening. Inga namn på personer." />
      <Actions full>
        <Button fullWidth>Spara</Button>
      </Actions>
    </Form>
  ),
  quick: () => (
    <Form action="/arbeta/logg" layout="quick" label="Logga kort">
      <Select wide name="snabb-atgard" label="Åtgärd" options={measures} prompt="Välj" />
      <Select name="snabb-dag" label="Dag" options={days} value="annan" />
      <NumberField name="snabb-antal" label="Antal" value={1} />
      <Button>Spara</Button>
    </Form>
  ),
  heavy: () => (
    <Form action="/min-plan" label="Tungt val">
      <FormPart legend={<strong>Hur länge ska det gälla?</strong>} hint="Längst ett år.">
        <RadioGroup
          name="tid"
          label="Tid"
          look="framed"
          options={[
            { value: "3", label: "3 månader", more: "till och med 24 februari 2026" },
            { value: "6", label: "6 månader", more: "till och med 24 maj 2026" },
          ]}
        />
      </FormPart>
      <Actions full>
        <Button fullWidth>Gå vidare</Button>
        <Button fullWidth variant="secondary" name="svar" value="nej" removes>
          Jag säger nej
        </Button>
      </Actions>
    </Form>
  ),
  signIn: () => (
    <Form action="/logga-in" label="Logga in">
      <TextField name="epost" type="email" label="E-post" autocomplete="username" required />
      <TextField name="losenord" type="password" label="Lösenord" autocomplete="current-password" required />
      <TextField
        name="kod"
        label="Engångskod"
        hint="Sex siffror ur din app."
        autocomplete="one-time-code"
        inputmode="numeric"
        maxlength={6}
        short
      />
      <Actions>
        <Button>Logga in</Button>
      </Actions>
    </Form>
  ),
  inline: () => (
    <Form action="/folj" layout="inline" label="Följ löftet">
      <TextField name="folj-epost" type="email" label="Din e-postadress" autocomplete="email" required />
      <Button>Följ</Button>
    </Form>
  ),
  hiddenMarkup: () => (
    <Form action='"><script>' hidden={{ odd: '"><script>' }}>
      <TextField name="odd-text" label="<b>" value={'"><script>alert(1)</script>'} error="<i>" hint="&" />
      <TextArea name="odd-area" label="</textarea>" value="</textarea><script>alert(1)</script>" />
      <Select name="odd-select" label="&" options={[{ value: '"', label: "</option>" }]} />
    </Form>
  ),
} satisfies ExampleSet;
