/** As many lines of a long text are in sight. The style sheet knows the same number. */
const mostLines = 12;
/** Letters of a line where it is narrowest, in a phone's deepest reply, and where it is widest. */
const narrowest = 24;
const widest = 100;

/** Whether a text can need more lines than are in sight. */
export const mayBeLong = (text: string): boolean => linesOf(text, narrowest) > mostLines;

/** Whether a text needs more lines than are in sight, however wide they are. */
export const isSurelyLong = (text: string): boolean => linesOf(text, widest) > mostLines;

const linesOf = (text: string, letters: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
