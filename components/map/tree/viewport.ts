import type { Box } from "./layout";

/** What part of the map is looked at: a point p of it is drawn at p × zoom + (x, y). */
export type Viewport = Readonly<{ x: number; y: number; zoom: number }>;

/** The window on the map, in pixels of the screen. */
export type Size = Readonly<{ width: number; height: number }>;

export const zoomLimits = { min: 0.1, max: 2 } as const;

/** How much is left free around what is brought into view, in pixels of the screen. */
const margin = 24;

/** Whether any part of a box is in view. */
export function isInView(box: Box, viewport: Viewport, { width, height }: Size): boolean {
  const { x, y, width: wide, height: high } = onScreen(box, viewport);
  return x < width && y < height && x + wide > 0 && y + high > 0;
}

/** The viewport moved as little as it takes to show a whole box; where that is too large, its beginning. */
export function showing(box: Box, viewport: Viewport, size: Size): Viewport {
  const { x, y, width, height } = onScreen(box, viewport);
  return {
    ...viewport,
    x: viewport.x + moveInto(x, width, size.width),
    y: viewport.y + moveInto(y, height, size.height),
  };
}

/** How far a stretch must move to lie in a window. */
function moveInto(start: number, length: number, window: number): number {
  const room = window - 2 * margin;
  if (start < margin || length > room) return margin - start;
  return Math.min(0, window - margin - (start + length));
}

/**
 * The viewport that shows all boxes at once, never larger than they are; from where they begin, if even the
 * smallest zoom is too large for that.
 */
export function fitting(boxes: readonly Box[], size: Size): Viewport {
  if (boxes.length === 0) return { x: margin, y: margin, zoom: 1 };
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const zoom = within(Math.min(1, (size.width - 2 * margin) / width, (size.height - 2 * margin) / height));
  const start = (window: number, length: number) => Math.max(margin, (window - length * zoom) / 2);
  return { x: start(size.width, width) - left * zoom, y: start(size.height, height) - top * zoom, zoom };
}

/**
 * The viewport zoomed by a factor, in which the middle of the box, or of the window where it is out of view,
 * stays where it is.
 */
export function zoomed(viewport: Viewport, factor: number, box: Box | null, size: Size): Viewport {
  const seen = box && isInView(box, viewport, size) ? onScreen(box, viewport) : { x: 0, y: 0, ...size };
  const zoom = within(viewport.zoom * factor);
  const grown = zoom / viewport.zoom;
  const stay = (start: number, length: number, now: number) =>
    start + length / 2 - (start + length / 2 - now) * grown;
  return { x: stay(seen.x, seen.width, viewport.x), y: stay(seen.y, seen.height, viewport.y), zoom };
}

type Boxes = ReadonlyMap<string, Box>;

/**
 * The viewport after cards came or went, in which the one that is read does not move: card `id`, or else the
 * first in view that is still there.
 */
export function keeping(id: string, before: Boxes, after: Boxes, viewport: Viewport, size: Size): Viewport {
  const isSeen = (box: Box | undefined) => box !== undefined && isInView(box, viewport, size);
  const anchor =
    isSeen(before.get(id)) && after.has(id)
      ? id
      : [...before.keys()].find((key) => after.has(key) && isSeen(before.get(key)));
  const from = before.get(anchor ?? "");
  const to = after.get(anchor ?? "");
  if (!from || !to) return viewport;
  return {
    ...viewport,
    x: viewport.x + (from.x - to.x) * viewport.zoom,
    y: viewport.y + (from.y - to.y) * viewport.zoom,
  };
}

const onScreen = ({ x, y, width, height }: Box, viewport: Viewport): Box => ({
  x: x * viewport.zoom + viewport.x,
  y: y * viewport.zoom + viewport.y,
  width: width * viewport.zoom,
  height: height * viewport.zoom,
});

const within = (zoom: number): number => Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoom));
