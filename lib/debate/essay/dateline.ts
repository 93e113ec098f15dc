const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}|\p{L}+\s+\d{1,2},\s+\d{4}|\d{4}년\s*\d{1,2}월\s*\d{1,2}일)`;
const place = String.raw`(?:\(\p{L}[\p{L} .,'-]{1,40}\)|\p{Lu}[\p{Lu} .,'-]{2,40}(?=\s*[–—]))`;
const opening = new RegExp(`^(?:${date}|${place})(?:[\\s,–—-]*(?:${date}|${place}))*\\s*[,–—:-]*\\s*`, "u");
const isTold = new RegExp(`${date}|[–—]\\s*$`, "u");

/**
 * A paragraph without the line of day and place that opens a report, such as "16th September 2023 – (Seoul)":
 * it names no point of it. The whole where it has none, or is nothing else.
 */
export function withoutDateline(text: string): string {
  const found = opening.exec(text)?.[0] ?? "";
  const rest = text.slice(found.length);
  return isTold.test(found) && rest !== "" ? rest : text;
}
