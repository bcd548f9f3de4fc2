import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** kB of a style sheet as it goes over the wire, without the typeface. */
async function weight(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${file}`],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    loader: { ".woff2": "file" },
    target: ["chrome111", "firefox128", "safari16.4"],
  });
  const css = outputFiles.find((output) => output.path.endsWith(".css"));
  return css ? brotliCompressSync(css.contents).length / 1000 : Number.NaN;
}

test("a public page has room for its text beside the style sheet in 30 kB", async () => {
  expect(await weight("site.css")).toBeLessThan(18);
});

test("the style sheet of staff pages is a little more", async () => {
  expect(await weight("work.css")).toBeLessThan(20);
});
