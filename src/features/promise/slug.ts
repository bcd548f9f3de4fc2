const LONGEST = 80;

/** "Medborgarlöfte Eskilstuna 2026–2027" → "eskilstuna-2026-2027": the promise's permanent address. */
export function slugOfTitle(title: string): string {
  const words = title
    .toLocaleLowerCase("sv")
    .replaceAll("æ", "ä")
    .replaceAll("ø", "ö")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const named = words.filter((word, index) => index > 0 || !/^medborgarlofte[nt]?$/.test(word));
  const slug = (named[0] === "for" || named[0] === "i" ? named.slice(1) : named).join("-");
  return slug.slice(0, LONGEST).replace(/-+$/, "") || "lofte";
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
