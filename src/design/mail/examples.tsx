import type { ExampleSet } from "../example-set.ts";
import { Mail } from "./Mail.tsx";

const words = { from: "Från", to: "Till", when: "Skickat" };

export const examples = {
  reset: () => (
    <Mail
      words={words}
      subject="Byt lösenord i Handslag"
      from="handslag@kommun.example"
      to="mira@kommun.example"
      when="16 oktober 2023 14.02"
      body={
        "Hej!\n\nÖppna länken och välj ett nytt lösenord:\nhttps://handslag.example/logga-in/byt?kod=abc\n\nLänken gäller i en timme."
      }
    />
  ),
  hiddenMarkup: () => (
    <Mail
      words={words}
      subject="<b>"
      from="&"
      to='"'
      when=""
      body={'<script>\nhttps://x.example/"onclick="y'}
    />
  ),
} satisfies ExampleSet;
