/** `side` is there where it makes the Opposition's case, in a pair of essays. */
export type ParagraphView = Readonly<{ id: string; number: number; text: string; side?: "OPPOSITION" }>;

/** A part of an essay that is not debated; `after` is the number of the paragraph before it, or 0. */
export type BesideView = Readonly<{
  id: string;
  kind: "HEADING" | "LIST" | "QUOTATION" | "FOOTNOTE";
  text: string;
  after: number;
  side?: "OPPOSITION";
}>;

/** An essay: its paragraphs, which are debated, and what stands between them. */
export type MotionView = Readonly<{
  id: string;
  title: string;
  language: string;
  source: string | null;
  revision: number;
  /** Its paragraphs are points, and no essay. */
  hasPoints?: true;
  paragraphs: readonly ParagraphView[];
  between: readonly BesideView[];
}>;
