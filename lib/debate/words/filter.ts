/**
 * Whether what students write waits where the word filter finds something, and words of the room's own for it:
 * these are its teachers' to know, and none for everybody else.
 */
export type WordFilter = Readonly<{ wordFilter: boolean; ownWords: readonly string[] }>;
