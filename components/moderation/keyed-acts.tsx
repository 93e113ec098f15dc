"use client";

import { type ReactNode, useRef } from "react";
import { type Command, commandsOf } from "@/components/keys/single-keys";
import { type Acts, useShortcuts } from "@/components/keys/use-shortcuts";

type Props = Readonly<{ children: ReactNode }>;

/**
 * Walks the posts inside it by key; another key presses the button that the chosen post keeps for that
 * command. What asks for a reason first takes the focus.
 */
export function KeyedActs({ children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const act = (command: Command) => {
    const posts = [...(root.current?.querySelectorAll<HTMLElement>("article[tabindex]") ?? [])];
    const at = posts.findIndex((post) => post.contains(document.activeElement));
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
