/**
 * The paragraphs of an essay: what stands between blank lines (spaces alone are blank), without spaces at
 * their ends. Line breaks inside a paragraph are kept as they are; a text without a blank line is one
 * paragraph.
 */
export const splitParagraphs = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
