/** Whether a room's word filter is on, and the words that it knows besides. */
export type WordFilter = Readonly<{ wordFilter: boolean; ownWords: readonly string[] }>;
