"use client";

import type { MouseEvent, ReactNode } from "react";

type Props = Readonly<{ roomId: string; className?: string; children: ReactNode }>;

/**
 * Opens the projector in a window of its own, to be drawn to the wall; pressed again it brings that window to
 * the front and leaves it as it is. Without script it is a link to the same window.
 */
export function PresentLink({ roomId, className, children }: Props) {
  const name = `crossfloor-wall-${roomId}`;
  const path = `/rooms/${roomId}/present`;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const wall = window.open("", name, "popup,width=1280,height=720");
    if (!wall) return;
    event.preventDefault();
    if (wall.location.pathname !== path) wall.location.href = path;
    wall.focus();
  };
  return (
    <a href={path} target={name} onClick={open} className={className}>
      {children}
    </a>
  );
}
