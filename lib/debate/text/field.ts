import { type FaultDetail, type GateFault, passGate, settle } from "./gate";
import { codePointLength } from "./text";

export type FieldRule = Readonly<{
  isRequired: boolean;
  longest: number;
  isMultiline?: boolean;
}>;

export type FieldFault = GateFault | Readonly<{ fault: "empty" | "too-long"; detail: FaultDetail }>;

/**
 * A typed or pasted text as a field takes it: through the gate, without spaces around it, on one line unless
 * `isMultiline`; or what is wrong with it. Empty is a text of which nothing can be seen.
 */
export function readField(
  raw: string,
  { isRequired, longest, isMultiline = false }: FieldRule,
): Readonly<{ ok: true; text: string }> | (FieldFault & { ok: false }) {
  const passed = passGate(raw);
  if (!passed.ok) return passed;
  const text = fitLines(passed.text, isMultiline);
  const over = codePointLength(text) - longest;
  if (over > 0) return { ok: false, fault: "too-long", detail: { count: over } };
  return isRequired && text === "" ? { ok: false, fault: "empty", detail: {} } : { ok: true, text };
}

/** How many code points of a text a field counts, as `readField` counts them. */
export const fieldLength = (raw: string, isMultiline = false): number =>
  codePointLength(fitLines(settle(raw), isMultiline));

/** Lines are parted by a space on one line. A pattern that looks for the end of spaces is quadratic. */
const fitLines = (text: string, isMultiline: boolean): string =>
  (isMultiline ? text : text.split("\n").map(trimmed).filter(Boolean).join(" ")).trim();

const trimmed = (line: string): string => line.trim();
