/** At most so wide is a character of a code, in the size of its letters, whatever face it is set in. */
const widths: Readonly<Record<string, number>> = { W: 1.12, M: 1, "-": 0.5 };
const usual = 0.78;

/** How wide a code may come out, in ems: it is set as large as the screen allows, and no larger. */
export const codeWidth = (code: string): number =>
  [...code].reduce((sum, sign) => sum + (widths[sign] ?? usual), 0);
