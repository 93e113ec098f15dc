"use client";

import { type PointerEvent, type RefObject, useRef } from "react";
import { restOf, type SheetHeight } from "./sheet-height";

/** A press that moves less than this many pixels is a press on what is under it. */
const slack = 8;

type Drag = { readonly y: number; readonly height: number; lastY: number; lastAt: number; speed: number };

/**
 * Lets a finger pull the sheet by its handle; it comes to rest at one of its heights. Does nothing where the
 * arguments are a column.
 */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, onRest: (height: SheetHeight) => void) {
  const drag = useRef<Drag | null>(null);

  const begin = ({ button, clientY: y, timeStamp }: PointerEvent) => {
    if (button !== 0 || !sheet.current || getComputedStyle(sheet.current).position !== "fixed") return;
    drag.current = { y, height: sheet.current.offsetHeight, lastY: y, lastAt: timeStamp, speed: 0 };
  };

  const move = ({ currentTarget, pointerId, clientY: y, timeStamp }: PointerEvent) => {
    const now = drag.current;
    if (!now || !sheet.current) return;
    if (!currentTarget.hasPointerCapture(pointerId) && Math.abs(now.y - y) < slack) return;
    currentTarget.setPointerCapture(pointerId);
    if (timeStamp > now.lastAt)
      now.speed = ((now.lastY - y) / (timeStamp - now.lastAt)) * (1000 / window.innerHeight);
    Object.assign(now, { lastY: y, lastAt: timeStamp });
    sheet.current.dataset.dragging = "";
    sheet.current.style.height = `${now.height + now.y - y}px`;
  };

  const end = ({ timeStamp }: PointerEvent) => {
    const last = drag.current;
    drag.current = null;
    if (!last || !sheet.current || sheet.current.dataset.dragging === undefined) return;
    const isHeld = timeStamp - last.lastAt > 100;
    onRest(restOf(sheet.current.offsetHeight / window.innerHeight, isHeld ? 0 : last.speed));
    delete sheet.current.dataset.dragging;
    sheet.current.style.height = "";
  };

  return { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: end };
}
