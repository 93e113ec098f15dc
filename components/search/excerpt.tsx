import type { Piece } from "@/lib/debate/search/excerpt";

/** A part of a text with what was found in it marked. */
export const Excerpt = ({ pieces }: Readonly<{ pieces: readonly Piece[] }>) =>
  pieces.map(({ text, isFound }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which never move
    isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
