"use client";

import { useLayoutEffect, useRef } from "react";

/** Each walks for a while, both sides row by row; all have arrived within two and a half seconds. */
const walkMs = 1400;
const apartMs = 1000;

type Spot = Readonly<{ x: number; y: number }>;

/**
 * Lets the names on the wall (`data-walks`) walk from where they stood to where they stand now, whenever
 * `walks` has grown. Who stood nowhere comes from the middle. They are where they belong at once: the walk
 * only shows it, and not where motion is reduced.
 */
export function useWalk(walks: number): void {
  const stood = useRef({ walks, spots: new Map<string, Spot>() });
  useLayoutEffect(() => {
    const names = [...document.querySelectorAll<HTMLElement>("[data-walks]")];
    const ways = names.map((name) => ({ name, from: stood.current.spots.get(idOf(name)), to: spotOf(name) }));
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (walks > stood.current.walks && !isStill)
      for (const [at, { name, from, to }] of ways.toSorted((a, b) => a.to.y - b.to.y).entries())
        walk(name, from ?? null, to, (apartMs * at) / ways.length);
    stood.current = { walks, spots: new Map(ways.map(({ name, to }) => [idOf(name), to])) };
  });
}

const idOf = (name: HTMLElement): string => name.dataset.walks ?? "";

function spotOf(name: HTMLElement): Spot {
  const { left, top } = name.getBoundingClientRect();
  return { x: left, y: top };
}

function walk(name: HTMLElement, from: Spot | null, to: Spot, delay: number): void {
  const start = from ?? { x: (window.innerWidth - name.offsetWidth) / 2, y: to.y };
  if (start.x === to.x && start.y === to.y) return;
  const first = { transform: `translate(${start.x - to.x}px, ${start.y - to.y}px)` };
  const last = { transform: "none" };
  name.animate(from ? [first, last] : [{ ...first, opacity: 0 }, { opacity: 1, offset: 0.2 }, last], {
    duration: walkMs,
    delay,
    easing: "cubic-bezier(0.45, 0, 0.2, 1)",
    fill: "backwards",
  });
}
