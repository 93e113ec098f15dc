/**
 * How a text begins: whole words, at most `most` code points with the dots, on one line; a text that fits is
 * whole.
 */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const points = [...line];
  if (points.length <= most) return line;
  const cut = points.slice(0, most - 1).join("");
  const isWhole = points[most - 1] === " ";
  const end = isWhole ? cut.length : cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s.,;:–—-]+$/u, "")}…`;
}
