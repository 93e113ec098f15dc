"use client";

import { memo } from "react";
import type { FlowItem, FlowPart } from "@/lib/debate/flow";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { FlowCounts } from "./flow-counts";
import { FlowEssay } from "./flow-essay";
import { type FlowFilter, isSought, withContext } from "./flow-filter";
import { FlowPost } from "./flow-post";
import { type FlowCell, type FlowRow, rowsOf } from "./flow-rows";

type Props = Readonly<{
  part: FlowPart;
  paragraph: ParagraphView;
  posts: readonly PostView[];
  filter: FlowFilter;
  /** How many turns the table has. */
  columns: number;
  /** The essay's. */
  language: string;
  roomId: string;
  /** The reader. */
  memberId: string;
  isOpen: boolean;
  onToggle: (paragraphId: string) => void;
}>;

/**
 * A paragraph of the essay with all that was said on it, as a group of rows; closed, it shows the counts
 * alone.
 */
export const FlowGroup = memo(function FlowGroup({
  part,
  paragraph,
  posts,
  filter,
  columns,
  ...props
}: Props) {
  const { language, roomId, memberId, isOpen, onToggle } = props;
  if (!part.items.some((item) => isSought(item, filter))) return null;

  const { number } = paragraph;
  const byId = new Map(posts.map((post) => [post.id, post]));
  const essay = part.items.find(({ type }) => type === "paragraph");
  const rows = rowsOf(withContext(saidOn(part), filter), columns, part.essay);
  const postIn = ({ item }: FlowCell) => {
    const post = item && byId.get(item.id);
    if (!post) return null;
    return (
      <FlowPost
        post={post}
        language={language}
        number={number}
        state={item.state}
        roomId={roomId}
        isMine={post.author?.memberId === memberId}
      />
    );
  };
  return (
    <tbody id={`p-${number}`} data-closed={!isOpen || undefined} className="flow-group">
      <tr>
        <th
          scope="rowgroup"
          rowSpan={rows.length + 1}
          data-context={(essay && !isSought(essay, filter)) || undefined}
          className="flow-essay"
        >
          <FlowEssay
            paragraph={paragraph}
            language={language}
            state={essay?.state ?? "none"}
            roomId={roomId}
            isOpen={rows.length > 0 ? isOpen : null}
            onToggle={onToggle}
          />
        </th>
        <td colSpan={columns} className="flow-counts">
          <FlowCounts items={saidOn(part)} />
        </td>
      </tr>
      {rows.map((row) => (
        <tr key={keyOf(row)} className="flow-row">
          {row.map((cell) => (
            <td
              key={cell.column}
              rowSpan={cell.rowSpan}
              colSpan={cell.colSpan}
              data-side={cell.item?.side}
              data-context={(cell.item && !isSought(cell.item, filter)) || undefined}
              className={cell.item ? "flow-said" : undefined}
            >
              {postIn(cell)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});

/** The posts of a paragraph in the flow. */
export const saidOn = ({ items }: FlowPart): readonly FlowItem[] =>
  items.filter(({ type }) => type === "post");

/** The last post of a row stands in no other. */
const keyOf = (row: FlowRow): string => row.findLast(({ item }) => item !== null)?.item?.id ?? "";
