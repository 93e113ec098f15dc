/** domain.md, Limits: bytes. */
export const longestFile = 10 * 1_048_576;

/** What a browser offers to choose. */
export const readableFiles = ".docx,.pdf,.md,.markdown,.txt";
