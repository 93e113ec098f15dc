import { type Edge, Position } from "@xyflow/react";
import type { Branch } from "@/components/map/tree/argument-tree";
import type { Row } from "@/components/map/tree/collapsing";
import type { Layout } from "@/components/map/tree/layout";
import type { CardNode } from "./map-card";

/** How far below a card's top its lines begin and end; `.react-flow__handle` says the same. */
const lineTop = 20;

/**
 * The cards as the drawing library takes them: their places are known, so that it need not draw them to
 * measure them.
 */
export const nodesOf = (rows: readonly Row[], { boxes }: Layout): CardNode[] =>
  rows.flatMap(({ branch }) => {
    const box = boxes.get(branch.id);
    if (!box) return [];
    const { x, y, width, height } = box;
    return {
      id: branch.id,
      type: "card" as const,
      data: { branch },
      position: { x, y },
      width,
      height,
      measured: { width, height },
      handles: [
        { type: "source" as const, position: Position.Left, x: 0, y: lineTop, width: 1, height: 1 },
        { type: "target" as const, position: Position.Right, x: width - 1, y: lineTop, width: 1, height: 1 },
      ],
      domAttributes: { "aria-roledescription": undefined },
    };
  });

/** A line from each answer to what it answers. */
export function edgesOf(
  rows: readonly Row[],
  answerOf: (branch: Branch, answered: Branch) => string,
): Edge[] {
  const shown = new Map(rows.map(({ branch }) => [branch.id, branch]));
  return rows.flatMap(({ branch, parentId }) => {
    const answered = shown.get(parentId ?? "");
    if (!answered || !branch.post) return [];
    return {
      id: `line-${branch.id}`,
      source: branch.id,
      target: answered.id,
      type: "smoothstep",
      pathOptions: { borderRadius: 3 },
      className: lineClass(branch.post.kind, branch.post.side),
      ariaLabel: answerOf(branch, answered),
      domAttributes: { "aria-roledescription": undefined },
    };
  });
}

type Post = NonNullable<Branch["post"]>;

/** The look of a line: its colour says the side, its strokes what the post does. */
export const lineClass = (kind: Post["kind"], side: Post["side"]): string =>
  `map-line map-line-${kind} map-line-${side ?? "none"}`;
