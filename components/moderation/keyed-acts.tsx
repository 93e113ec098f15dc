"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = Readonly<{ children: ReactNode }>;

/**
 * Walks the posts inside it with j and k; another key presses the button that the chosen post keeps under
 * that key.
 */
export function KeyedActs({ children }: Props) {
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!root.current || isTyping(event)) return;
      const posts = [...root.current.querySelectorAll<HTMLElement>("article[tabindex]")];
      const at = posts.findIndex((post) => post.contains(document.activeElement));
      if (act(event.key.toLowerCase(), posts, at)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return <div ref={root}>{children}</div>;
}

const isTyping = ({ target, ctrlKey, metaKey, altKey, defaultPrevented, repeat }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  repeat ||
  (target instanceof Element && target.matches("input, textarea, select"));

function act(key: string, posts: readonly HTMLElement[], at: number): boolean {
  if (key === "j" || key === "k") {
    posts[Math.max(0, Math.min(posts.length - 1, key === "j" ? at + 1 : at - 1))]?.focus();
    return posts.length > 0;
  }
  const button = posts[at]?.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"] button`);
  if (!button) return false;
  const isReady = button.form?.reportValidity() ?? true;
  if (!isReady) return true;
  button.click();
  (posts[at + 1] ?? posts[at - 1])?.focus();
  return true;
}
