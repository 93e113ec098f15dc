/**
 * What our server hands a page before it lets the framework draw it to be kept: under which keys the page
 * takes its snapshot and the server's time, the key of its form, and the language of its essay.
 */
export type Drawing = Readonly<{ snapshotKey: string; nowKey: string; formKey: string; language: string }>;

/** Ours alone: our server takes it off whatever comes from outside. */
export const drawingHeader = "x-crossfloor-drawing";

export const toHeader = ({ snapshotKey, nowKey, formKey, language }: Drawing): string =>
  [snapshotKey, nowKey, formKey, language].join(" ");

/** What is handed to the page that is asked for; null where it is drawn for its reader alone. */
export function drawingOf(headers: Pick<Headers, "get">): Drawing | null {
  const [snapshotKey, nowKey, formKey, language] = headers.get(drawingHeader)?.split(" ") ?? [];
  return snapshotKey && nowKey && formKey && language ? { snapshotKey, nowKey, formKey, language } : null;
}
