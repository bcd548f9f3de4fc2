import type { ExampleSet } from "../example-set.ts";
import { Icon } from "./Sprite.tsx";

export const examples = {
  brand: () => <Icon name="hs-mark" class="hs-brand__mark" />,
} satisfies ExampleSet;
