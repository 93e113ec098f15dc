/** Acts of moderation that are about one thing: what one of them does no other needs to do, or undoes. */
const families: readonly (readonly string[])[] = [
  ["approve", "reject", "hide", "restore"],
  ["pin", "unpin"],
  ["resolve-flag"],
  ["mute", "unmute"],
  ["remove", "remove-together", "readmit"],
  ["let-through", "let-all-through", "rename"],
  ["lock", "unlock"],
  ["reveal"],
];

/** The acts after which one of them may change nothing any more. */
export const sameThing = (act: string): readonly string[] =>
  families.find((family) => family.includes(act)) ?? [act];
