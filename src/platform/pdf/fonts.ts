import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The typeface of the product as TrueType, regular, italic, semibold and bold: about 280 KB. The package
 * that serves the pages has WOFF2 alone, which the compiler cannot read.
 */
export function readFonts(): Buffer[] {
  return [
    require.resolve("@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf"),
    require.resolve("@expo-google-fonts/hanken-grotesk/400Regular_Italic/HankenGrotesk_400Regular_Italic.ttf"),
    require.resolve("@expo-google-fonts/hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf"),
    require.resolve("@expo-google-fonts/hanken-grotesk/700Bold/HankenGrotesk_700Bold.ttf"),
  ].map((file) => readFileSync(file));
}
