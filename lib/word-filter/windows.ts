/** A piece of a text, and where it begins in it. */
export type Piece = Readonly<{ from: number; text: string }>;

const longestPiece = 200;
/** A word that is cut in two stands whole in one of the two pieces, if it is no longer. */
const overlap = 40;

/**
 * A text in pieces that a matcher can be given whose time grows with the square of what it is given: they end
 * between words where there is a space in their second half.
 */
export function windowsOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const whole = text.slice(from, from + longestPiece);
    const isLast = from + longestPiece >= text.length;
    const space = isLast ? -1 : whole.lastIndexOf(" ");
    const isApart = space > longestPiece / 2;
    const piece = isApart ? whole.slice(0, space) : whole;
    pieces.push({ from, text: piece });
    from += isLast ? longestPiece : isApart ? space : longestPiece - overlap;
  }
  return pieces;
}
