import { isPair } from "../vocabulary";

/** What a room debates: an essay, an essay for each side, or points. */
export type Text = "essay" | "pair" | "points";

type Told = Readonly<{ hasPoints?: boolean; paragraphs: Parameters<typeof isPair>[0] }>;

/** The same as messages ask for it, where they say it of any motion. */
export const textIn = ({ hasPoints, paragraphs }: Told): Readonly<{ text: Text }> => ({
  text: hasPoints ? "points" : isPair(paragraphs) ? "pair" : "essay",
});
