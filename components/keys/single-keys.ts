/**
 * What a single key can be given to, on each page that listens to keys. A command that stands on two pages
 * has one key for both.
 */
export const commandsOf = {
  room: ["next", "previous", "unanswered", "write", "vote", "search", "help"],
  moderation: [
    "next",
    "previous",
    "approve",
    "reject",
    "hide",
    "restore",
    "resolve",
    "choose",
    "chooseAll",
    "undo",
  ],
  map: ["zoomIn", "zoomOut", "wholeMap"],
  wall: ["hottest", "newest", "hold"],
} as const;

export type PageWithKeys = keyof typeof commandsOf;
export type Command = (typeof commandsOf)[PageWithKeys][number];

/** The keys as they are shipped. */
export const shippedKeys: Readonly<Record<Command, string>> = {
  next: "j",
  previous: "k",
  unanswered: "n",
  write: "r",
  vote: "v",
  search: "/",
  help: "?",
  approve: "a",
  reject: "x",
  hide: "h",
  restore: "r",
  resolve: "d",
  choose: "c",
  chooseAll: "e",
  undo: "u",
  zoomIn: "+",
  zoomOut: "-",
  wholeMap: "0",
  hottest: "h",
  newest: "n",
  hold: "p",
};

/** Keys with a name, which nobody changes: they type nothing. */
export type NamedKey =
  | "Escape"
  | "Enter"
  | "Space"
  | "PageUp"
  | "PageDown"
  | "ArrowUp"
  | "ArrowDown"
  | "ArrowLeft"
  | "ArrowRight";

/** Commands that a key held down does again and again. */
export const walking: ReadonlySet<string> = new Set(["next", "previous", "zoomIn", "zoomOut"]);
