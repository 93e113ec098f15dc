import { type Tool, toolNames } from "./tool";

/**
 * Where a room is opened: a paragraph's number, a post on it and a form below a post, as its address says, or
 * the box for a new argument.
 */
export type Start = Readonly<{
  number: number | null;
  postId: string | null;
  tool: Tool | null;
  isWriting: boolean;
}>;

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads `?p=3&post=ID`, `?p=3&reply=ID` and `?p=3&write=`. What is not there or makes no sense is passed over. */
export function startingPlace(search: Search): Start {
  const number = Number(search.p);
  const name = toolNames.find((tool) => typeof search[tool] === "string");
  const postId = name && search[name];
  return {
    number: Number.isInteger(number) && number > 0 ? number : null,
    postId: typeof search.post === "string" ? search.post : null,
    isWriting: search.write === "",
    tool: name && typeof postId === "string" ? { name, postId } : null,
  };
}
