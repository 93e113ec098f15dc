/** What is looked for together in the log. */
export const actGroups = {
  posts: ["approve", "reject", "hide", "restore", "undo"],
  flags: ["resolve-flag", "reopen-flag"],
  pins: ["pin", "unpin"],
  members: ["mute", "unmute", "remove", "remove-together", "readmit", "merge", "delete-student"],
  names: ["rename", "let-through", "let-all-through"],
  nudges: ["nudge"],
  room: ["lock", "unlock", "reveal"],
} as const satisfies Record<string, readonly string[]>;

export type ActGroup = keyof typeof actGroups;
export const actGroupNames = Object.keys(actGroups) as [ActGroup, ...ActGroup[]];

/** Which lines of the log are asked for. Days are those of who asks, `offset` minutes behind UTC. */
export type LogWish = Readonly<{
  acts?: ActGroup | undefined;
  by?: string | undefined;
  student?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  offset: number;
  words: string;
  page: number;
  names: "real" | "pseudonyms";
}>;

/** A wish as it stands in an address. */
export const queryOf = (wish: LogWish): string =>
  new URLSearchParams(
    Object.entries(wish).flatMap(([key, value]) =>
      value === undefined || value === "" ? [] : [[key, String(value)]],
    ),
  ).toString();
