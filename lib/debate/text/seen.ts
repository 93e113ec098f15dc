/** What takes no ink whatever stands beside it; spaces are apart, for between words they are seen. */
export const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{1D159}]/gu;

const ink = /[^\p{White_Space}\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{1D159}]/u;

/**
 * Whether something can be seen of a text: letters, numbers, marks on a base, symbols, emoji. Spaces,
 * default-ignorable characters, fillers (U+115F, U+1160, U+3164, U+FFA0, U+2800) and lone marks are nothing.
 */
export const isThere = (text: string): boolean => ink.test(text);
