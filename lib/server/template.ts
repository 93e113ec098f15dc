/** A text with gaps: what stands between them as bytes, and the name of each gap. */
export type Template<Gap extends string> = readonly (Buffer | Gap)[];

/** Makes gaps of a text wherever one of the marks stands in it. The longer marks are looked for first. */
export function templateOf<Gap extends string>(
  text: string,
  marks: Readonly<Record<Gap, string>>,
): Template<Gap> {
  const gaps = (Object.keys(marks) as Gap[]).sort((a, b) => marks[b].length - marks[a].length);
  return partsOf(text, gaps, marks);
}

function partsOf<Gap extends string>(
  text: string,
  [gap, ...others]: readonly Gap[],
  marks: Readonly<Record<Gap, string>>,
): Template<Gap> {
  if (gap === undefined) return text === "" ? [] : [Buffer.from(text)];
  return text
    .split(marks[gap])
    .flatMap((part, at) => [...(at > 0 ? [gap] : []), ...partsOf(part, others, marks)]);
}

/** The text whose gaps hold these. */
export const fill = <Gap extends string>(
  template: Template<Gap>,
  values: Readonly<Record<Gap, () => string>>,
): Buffer<ArrayBuffer> =>
  Buffer.concat(template.map((part) => (typeof part === "string" ? Buffer.from(values[part]()) : part)));
