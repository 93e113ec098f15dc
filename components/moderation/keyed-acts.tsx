"use client";

import { type ReactNode, useRef } from "react";
import { type Command, commandsOf } from "@/components/keys/single-keys";
import { type Acts, useShortcuts } from "@/components/keys/use-shortcuts";

type Props = Readonly<{ children: ReactNode }>;

/**
 * Walks the posts inside it by key; another key presses the button that the post keeps for that command, or
 * where some are chosen the one for all of them. What asks for a reason first takes the focus.
 */
export function KeyedActs({ children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const act = (command: Command) => {
    const posts = [...(root.current?.querySelectorAll<HTMLElement>("article[tabindex]") ?? [])];
    const at = posts.findIndex((post) => post.contains(document.activeElement));
    const ofMany = root.current?.querySelector<HTMLElement>(`[data-many=${command}] button`);
    if (ofMany && ofMany.offsetParent !== null) {
      ofMany.click();
      return true;
    }
    if (command === "chooseAll") {
      const list = posts[at]?.closest("section") ?? root.current?.querySelector("section:has([data-all])");
      list?.querySelector<HTMLElement>("[data-all]")?.click();
      return list !== null;
    }
    if (command === "choose") {
      posts[at]?.querySelector<HTMLElement>("[data-command=choose]")?.click();
      return at >= 0;
    }
    return press(command, posts, at);
  };
  const acts: Acts = Object.fromEntries(
    commandsOf.moderation.map((command) => [command, () => act(command)]),
  );
  useShortcuts(acts);
  return <div ref={root}>{children}</div>;
}

function press(command: Command, posts: readonly HTMLElement[], at: number): boolean {
  if (command === "next" || command === "previous") {
    posts[Math.max(0, Math.min(posts.length - 1, command === "next" ? at + 1 : at - 1))]?.focus();
    return posts.length > 0;
  }
  const button = posts[at]?.querySelector<HTMLButtonElement>(`[data-command=${command}] button`);
  if (!button) return false;
  button.click();
  const asksMore = button.form === null;
  if (!asksMore) (posts[at + 1] ?? posts[at - 1])?.focus();
  return true;
}
