import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./layout";
import { fitting, isInView, keeping, showing, type Viewport, zoomed, zoomLimits } from "./viewport";

const size = { width: 800, height: 600 };
const home: Viewport = { x: 0, y: 0, zoom: 1 };
const boxAt = (x: number, y: number): Box => ({ x, y, width: 200, height: 100 });
const screenOf = ({ x, y }: Box, { x: left, y: top, zoom }: Viewport) => [x * zoom + left, y * zoom + top];

const anyBox = fc
  .record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })
  .map(({ x, y }) => boxAt(x, y));
const anyNearBox = anyBox.map(({ x, y }) => boxAt(Math.round(x / 4), Math.round(y / 4)));
const closeTo = ({ x, y, zoom }: Viewport) => ({ x: expect.closeTo(x, 6), y: expect.closeTo(y, 6), zoom });
const anyViewport = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: zoomLimits.min, max: zoomLimits.max, noNaN: true }),
});

describe("the window on the map", () => {
  it("knows whether any part of a card is in view", () => {
    expect(isInView(boxAt(799, 0), home, size)).toBe(true);
    expect(isInView(boxAt(800, 0), home, size)).toBe(false);
    expect(isInView(boxAt(-200, 0), home, size)).toBe(false);
    expect(isInView(boxAt(0, 1000), { x: 0, y: -500, zoom: 1 }, size)).toBe(true);
  });

  it("stays where it is when the card is wholly in view, and else moves no more than it must", () => {
    expect(showing(boxAt(100, 100), home, size)).toEqual(home);
    expect(showing(boxAt(700, 100), home, size)).toEqual({ x: -124, y: 0, zoom: 1 });
    expect(showing(boxAt(0, 100), home, size)).toEqual({ x: 24, y: 0, zoom: 1 });
  });

  it("always shows the whole card, or the beginning of one that is too large", () => {
    fc.assert(
      fc.property(anyBox, anyViewport, (box, viewport) => {
        const after = showing(box, viewport, size);
        const [x = 0, y = 0] = screenOf(box, after);
        expect(x).toBeGreaterThanOrEqual(23.99);
        expect(y).toBeGreaterThanOrEqual(23.99);
        expect(x + box.width * after.zoom).toBeLessThanOrEqual(size.width - 23.99);
        expect(y + box.height * after.zoom).toBeLessThanOrEqual(size.height - 23.99);
      }),
    );
    expect(showing({ x: 0, y: 0, width: 2000, height: 50 }, home, size).x).toBe(24);
  });

  it("fits all cards, as large as they can be but not larger than they are", () => {
    expect(fitting([boxAt(10, 10)], size).zoom).toBe(1);
    fc.assert(
      fc.property(fc.array(anyNearBox, { minLength: 1, maxLength: 8 }), (boxes) => {
        const view = fitting(boxes, size);
        expect(boxes.map((box) => showing(box, view, size))).toEqual(boxes.map(() => closeTo(view)));
      }),
    );
    expect(fitting([boxAt(100, 0), boxAt(100, 20_000)], size)).toEqual({
      x: 390 - 10,
      y: 24,
      zoom: zoomLimits.min,
    });
    expect(fitting([], size)).toEqual({ x: 24, y: 24, zoom: 1 });
  });

  it("zooms about the card that is read, or about the middle when that is out of view", () => {
    const box = boxAt(100, 100);
    const near = zoomed(home, 1.5, box, size);
    expect(near.zoom).toBe(1.5);
    expect(screenOf(boxAt(200, 150), near)).toEqual([200, 150]);
    expect(screenOf(boxAt(400, 300), zoomed(home, 1.5, boxAt(5000, 0), size))).toEqual([400, 300]);
    expect(screenOf(boxAt(400, 300), zoomed(home, 0.5, null, size))).toEqual([400, 300]);
  });

  it("never zooms past its limits", () => {
    expect(zoomed({ ...home, zoom: zoomLimits.max }, 2, null, size)).toEqual({
      ...home,
      zoom: zoomLimits.max,
    });
    expect(zoomed({ ...home, zoom: zoomLimits.min }, 0.5, null, size).zoom).toBe(zoomLimits.min);
  });
});

describe("when cards come or go", () => {
  const before = new Map([
    ["¶1", boxAt(0, 0)],
    ["¶2", boxAt(0, 200)],
  ]);

  it("the card that is read stays where it is on the screen", () => {
    fc.assert(
      fc.property(anyBox, anyViewport, (box, viewport) => {
        fc.pre(isInView(boxAt(0, 200), viewport, size));
        const after = keeping("¶2", before, new Map([["¶2", box]]), viewport, size);
        const [x = 0, y = 0] = screenOf(box, after);
        const [formerX = 0, formerY = 0] = screenOf(boxAt(0, 200), viewport);
        expect(x).toBeCloseTo(formerX, 6);
        expect(y).toBeCloseTo(formerY, 6);
      }),
    );
  });

  it("else the first one in view that is still there", () => {
    const after = new Map([["¶2", boxAt(0, 350)]]);
    expect(keeping("gone", before, after, home, size)).toEqual({ x: 0, y: -150, zoom: 1 });
    expect(keeping("¶1", before, after, home, size)).toEqual({ x: 0, y: -150, zoom: 1 });
    expect(
      keeping("¶1", before, new Map([...after, ["¶1", boxAt(0, 0)]]), { x: 0, y: -150, zoom: 1 }, size).y,
    ).toBe(-300);
  });

  it("nothing moves when none of them is left", () => {
    expect(keeping("¶1", before, new Map(), home, size)).toEqual(home);
  });
});
