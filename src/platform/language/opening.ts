/** The beginning of a long text, cut between words, a single long word anywhere: "Vi kontrollerar hastigheten vid …". */
export function opening(text: string, length = 70): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length);
  return `${text.slice(0, end > 0 ? end : length)} …`;
}
