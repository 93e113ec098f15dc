import { cleanKey } from "./keys";

/** Letters and digits that nobody mistakes for another: no 0, O, 1, I or L. */
export const codeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const codeLength = 6;
const keyLength = 8;
/** Keys of before were twice as long; who wrote one down still comes in with it. */
const longKeyLength = 16;

/**
 * A typed join code as it is stored: 6 capitals. Case, spaces, hyphens and what cannot be seen do not matter;
 * null for what cannot be a code.
 */
export const normalizeCode = (raw: string): string | null => charactersOf(raw, codeLength);

/** A stored join code as it is shown: "ABC-DEF". */
export const formatCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/**
 * A new join code from random bytes (32 are plenty), every code as likely as any other. @throws RangeError if
 * the bytes run out.
 */
export const codeFrom = (bytes: Uint8Array): string => draw(bytes, codeLength);

/**
 * A typed rejoin key as `rejoinKeyFrom` makes it, or one of twice the length as it was made before. Case,
 * spaces and hyphens do not matter; null for what cannot be a key.
 */
export function normalizeRejoinKey(raw: string): string | null {
  const characters = charactersOf(raw, keyLength) ?? charactersOf(raw, longKeyLength);
  return characters && formatKey(characters);
}

/** Whether a normalized rejoin key is one of the long ones. */
export const isLongKey = (key: string): boolean => key.replaceAll("-", "").length === longKeyLength;

/**
 * A new rejoin key, "K7MQ-4XPA": short enough to be typed from a slip of paper; 39 bits, so wrong ones must
 * be limited. From random bytes (32 are plenty). @throws RangeError if the bytes run out.
 */
export const rejoinKeyFrom = (bytes: Uint8Array): string => formatKey(draw(bytes, keyLength));

const formatKey = (key: string): string => key.replace(/.{4}(?=.)/g, "$&-");

function charactersOf(raw: string, length: number): string | null {
  const typed = cleanKey(raw).replaceAll("-", "");
  const isOurs = typed.length === length && new RegExp(`^[${codeAlphabet}]+$`, "i").test(typed);
  return isOurs ? typed.toUpperCase() : null;
}

/**
 * Bytes past the last whole multiple of the alphabet are passed over: a plain remainder would favour the
 * first letters.
 */
function draw(bytes: Uint8Array, length: number): string {
  const fair = 256 - (256 % codeAlphabet.length);
  const characters = Array.from(bytes)
    .filter((byte) => byte < fair)
    .slice(0, length)
    .map((byte) => codeAlphabet.charAt(byte % codeAlphabet.length));
  if (characters.length < length)
    throw new RangeError(`${bytes.length} random bytes are too few for ${length} characters`);
  return characters.join("");
}
