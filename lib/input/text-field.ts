import { z } from "zod";
import { cleanText, codePointLength } from "../debate/text/text";

/**
 * A field of text through the one text gate: trimmed, NFC, well-formed, no control characters; newlines only
 * where `multiline`. Lengths are in Unicode code points. The faults are slugs.
 */
export const textField = (min: number, max: number, { multiline = false } = {}) =>
  z
    .string()
    .meta({ description: lengthWords(min, max, multiline) })
    .transform((raw, context) => {
      const cleaned = cleanText(raw);
      const text = cleaned.ok ? cleaned.text.trim() : "";
      const length = codePointLength(text);
      const fault = !cleaned.ok
        ? cleaned.fault
        : !multiline && text.includes("\n")
          ? "control"
          : length < min
            ? "empty"
            : length > max
              ? "too-long"
              : null;
      if (fault === null) return text;
      context.addIssue({ code: "custom", message: fault });
      return z.NEVER;
    });

const id = /^[\w-]{1,64}$/;

/** An opaque id. */
export const idField = z.string().regex(id, "malformed");

/** Whether a part of an address can be an id at all. */
export const isId = (text: string): boolean => id.test(text);

const lengthWords = (min: number, max: number, isMultiline: boolean): string =>
  `${min} to ${max} characters (Unicode code points, trimmed, NFC), no control characters${isMultiline ? " but newline" : ""}.`;
