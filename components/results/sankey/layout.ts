import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { MaskedMatrix } from "@/lib/debate/masked-swing";
import { type MaskedCount, unknown } from "@/lib/debate/masking/masked-count";
import type { Matrix } from "@/lib/debate/swing";
import type { Choice } from "@/lib/debate/vocabulary";
import type { Sums } from "./likely";

/**
 * A picture's width and height in its own units. It may be stretched: what is written on it is placed by
 * share of both.
 */
export const sankeySize = 300;

/** How thick the bars of the choices are. */
const barWidth = 8;
const gap = 36;
/** What a count needs, itself and some air, in the narrowest picture. */
const labelSize = { width: 40, height: 22 };

/** Top to bottom at both ends, as the bars of the tallies are from left to right. */
const order = ["FOR", "UNDECIDED", "AGAINST"] as const;
const ends = ["opening", "closing"] as const;

/** A choice at one end, and how many people it is; null where that would tell what is hidden. */
export type SankeyBar = Readonly<{
  end: "opening" | "closing";
  choice: Choice;
  top: number;
  bottom: number;
  people: number | null;
}>;

/** The people who went from one choice to another, or stayed. `label` is where its count is written. */
export type SankeyFlow = Readonly<{
  from: Choice;
  to: Choice;
  count: MaskedCount;
  path: string;
  thickness: number;
  label: Readonly<{ x: number; y: number }>;
}>;

type Bar = { id: string; end: "opening" | "closing"; choice: Choice };
type Link = { from: Choice; to: Choice; count: MaskedCount };

/**
 * A matrix of at least one person as bars and flows between them, each as thick as is `likely`; nobody is
 * drawn for 0. `sums` are null where they are not shown.
 */
export function layOutSankey(
  matrix: MaskedMatrix,
  likely: Matrix,
  sums: Sums | null,
): Readonly<{ bars: readonly SankeyBar[]; flows: readonly SankeyFlow[] }> {
  const counts = order
    .flatMap((from) => order.map((to): Link => ({ from, to, count: matrix[from][to] })))
    .filter(({ count }) => count !== 0);
  const used = new Set(counts.flatMap(({ from, to }) => [idOf("opening", from), idOf("closing", to)]));
  const bars = ends.flatMap((end) => order.map((choice): Bar => ({ id: idOf(end, choice), end, choice })));
  const drawn = sankey<Bar, Link>()
    .nodeId(({ id }) => id)
    .nodeWidth(barWidth)
    .nodePadding(gap)
    .nodeSort(null)
    .linkSort(null)
    .iterations(0)
    .size([sankeySize, sankeySize])({
    nodes: bars.filter(({ id }) => used.has(id)),
    links: counts.map((link) => ({
      ...link,
      source: idOf("opening", link.from),
      target: idOf("closing", link.to),
      value: likely[link.from][link.to],
    })),
  });

  const draw = sankeyLinkHorizontal<Bar, Link>();
  const flows = drawn.links.map((link) => {
    const { from, to, count, y0 = 0, y1 = 0, width = 0 } = link;
    return { from, to, count, path: draw(link) ?? "", thickness: width, y0, y1 };
  });
  return {
    bars: drawn.nodes.map(({ end, choice, y0 = 0, y1 = 0 }) => {
      const within = counts
        .filter(({ from, to }) => (end === "opening" ? from : to) === choice)
        .map(({ count }) => count);
      return { end, choice, top: y0, bottom: y1, people: sums?.[end][choice] ?? sumOf(within) };
    }),
    flows: withLabels(flows),
  };
}

const idOf = (end: string, choice: Choice): string => `${end} ${choice}`;

const sumOf = (counts: readonly MaskedCount[]): number | null =>
  counts.reduce<number | null>(
    (total, count) => (total === null || count === unknown ? null : total + count),
    0,
  );

type Drawn = Omit<SankeyFlow, "label"> & Readonly<{ y0: number; y1: number }>;
type Point = Readonly<{ x: number; y: number }>;

/** Where along a flow its count may stand: 0 is its left end, 1 its right. */
const places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.33, 0.67, 0.28, 0.72, 0.24, 0.76, 0.2, 0.8, 0.16, 0.84];

/**
 * Gives each flow's count the place on the flow that is clearest of the other flows and that no other count
 * stands on, if there is one.
 */
function withLabels(flows: readonly Drawn[]): readonly SankeyFlow[] {
  const taken: Point[] = [];
  const thinFirst = flows.toSorted((a, b) => a.thickness - b.thickness);
  const labels = new Map(
    thinFirst.map((flow) => {
      const others = flows.filter((other) => other !== flow);
      const free = places.filter((at) => taken.every((other) => apart(pointOn(flow, at), other) >= 1));
      const scored = (free.length > 0 ? free : places).map((at) => ({
        at,
        clearance: clearanceAt(at, flow, others),
      }));
      const clearest = scored.toSorted((a, b) => b.clearance - a.clearance)[0]?.at ?? 0.5;
      const label = pointOn(flow, clearest);
      taken.push(label);
      return [flow, label];
    }),
  );
  return flows.map((flow) => {
    const { y0, y1, ...drawn } = flow;
    return { ...drawn, label: labels.get(flow) ?? pointOn(flow, 0.5) };
  });
}

/**
 * How far a flow is from the nearest edge of the others at one place: below 0 where one crosses it; enough is
 * enough.
 */
const clearanceAt = (at: number, flow: Drawn, others: readonly Drawn[]): number =>
  Math.min(
    labelSize.height,
    ...others.map((other) => Math.abs(pointOn(flow, at).y - pointOn(other, at).y) - other.thickness / 2),
  );

/** How far two counts stand apart: from 1 on they do not touch. */
const apart = (a: Point, b: Point): number =>
  Math.max(Math.abs(a.x - b.x) / labelSize.width, Math.abs(a.y - b.y) / labelSize.height);

/** A point of the curve that sankeyLinkHorizontal draws, `at` from 0, at its left end, to 1. */
function pointOn({ y0, y1 }: Readonly<{ y0: number; y1: number }>, at: number): Point {
  const [left, right, middle] = [barWidth, sankeySize - barWidth, sankeySize / 2];
  const back = 1 - at;
  const [a, b, c, d] = [back ** 3, 3 * back ** 2 * at, 3 * back * at ** 2, at ** 3];
  return { x: a * left + b * middle + c * middle + d * right, y: (a + b) * y0 + (c + d) * y1 };
}
