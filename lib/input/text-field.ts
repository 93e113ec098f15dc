import { z } from "zod";
import { readName } from "../debate/naming/names";
import { readField } from "../debate/text/field";
import type { FaultDetail } from "../debate/text/gate";
import { cleanKey } from "../debate/text/keys";
import { longest } from "../debate/text/limits";
import { readWebAddress } from "../debate/text/web-address";

type Read =
  | Readonly<{ ok: true; text: string }>
  | Readonly<{ ok: false; fault: string; detail: FaultDetail }>;

const lengthWords = (min: number, max: number, isMultiline: boolean): string =>
  `${min} to ${max} characters (Unicode code points, trimmed, NFC), no control characters${isMultiline ? " but newline" : ""}.`;

/** What a rule reads out of a raw text; a fault is its slug, with its detail as the issue's `params`. */
const fieldOf = (read: (raw: string) => Read, description: string) =>
  z
    .string()
    .meta({ description })
    .transform((raw, context) => {
      const answer = read(raw);
      if (answer.ok) return answer.text;
      context.addIssue({ code: "custom", message: answer.fault, params: answer.detail });
      return z.NEVER;
    });

/**
 * A field of text through the one text gate, trimmed; newlines only where `multiline`, else they are spaces.
 * Lengths are in Unicode code points. The faults are slugs.
 */
export const textField = (min: 0 | 1, max: number, { multiline = false } = {}) =>
  fieldOf(
    (raw) => readField(raw, { isRequired: min > 0, longest: max, isMultiline: multiline }),
    lengthWords(min, max, multiline),
  );

/** A display name: 1 to 40 characters that can be seen. */
export const nameField = fieldOf(readName, lengthWords(1, longest.name, false));

/**
 * An e-mail address in lower case, as it was meant (see cleanKey). That it has an @ with something on both
 * sides is all that can be known without writing to it.
 */
export const emailField = fieldOf(
  (raw) => {
    const read = readField(cleanKey(raw).toLowerCase(), { isRequired: true, longest: longest.email });
    if (!read.ok || /^[^\s@<>]+@[^\s@<>]+$/.test(read.text)) return read;
    return { ok: false, fault: "not-email", detail: {} };
  },
  lengthWords(1, longest.email, false),
);

/** The address of a source. */
export const webAddressField = fieldOf(
  readWebAddress,
  `A web address (http or https). ${lengthWords(1, longest.sourceAddress, false)}`,
);

const id = /^[\w-]{1,64}$/;

/** An opaque id. */
export const idField = z.string().regex(id, "malformed");

/** Whether a part of an address can be an id at all. */
export const isId = (text: string): boolean => id.test(text);
