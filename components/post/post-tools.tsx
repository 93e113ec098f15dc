"use client";

import { useTranslations } from "next-intl";
import { meOf, phaseViewOf, roomOf } from "@/components/room/room-parts";
import { useRoomPlace } from "@/components/room/room-place";
import { useSelected } from "@/components/room/room-store";
import { standOf, writerOf } from "@/components/room/standing";
import type { ToolName } from "@/components/room/tool";
import { editFault, postFault, type Stand, type Writer } from "@/lib/debate/posts";
import type { MeView, PostView } from "@/lib/debate/views";
import { kinds } from "@/lib/debate/vocabulary";
import { PostToolForm } from "./post-tool-form";

/** What the reader may do with a post: a link for each, which opens its form below the post, with script or without. */
export function PostTools({ post }: Readonly<{ post: PostView }>) {
  const words = useTranslations("post.tools");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  const { place, go, numberOf } = useRoomPlace();
  const open = place.tool?.postId === post.id ? place.tool.name : null;
  const tools = toolsFor(post, me, standOf({ phase, room }), writerOf(me));
  const name = post.author?.name ?? "";
  return (
    <>
      <p className="post-tools">
        {tools.map((tool) => (
          <a
            key={tool}
            href={`?p=${numberOf(post.paragraphId)}&${tool}=${post.id}#post-${post.id}`}
            data-tool={tool}
            aria-label={words(`named.${tool}`, { name })}
            aria-current={tool === open || undefined}
            onClick={(event) => {
              event.preventDefault();
              go({ tool: tool === open ? null : { name: tool, postId: post.id } });
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`#post-${post.id} :is(textarea, input[name=reason])`)?.focus(),
              );
            }}
          >
            {words(tool)}
          </a>
        ))}
      </p>
      {open && (tools.includes(open) || open === "reply") ? (
        <PostToolForm tool={open} post={post} onClose={() => go({ tool: null })} />
      ) : null}
    </>
  );
}

function toolsFor(post: PostView, me: MeView, stand: Stand, writer: Writer): readonly ToolName[] {
  const isOwn = post.author?.memberId === me.memberId;
  const mayReply = kinds.some((kind) => postFault(stand, writer, kind, post) === null);
  const mayEdit = editFault(stand, writer, { ...post, authorId: post.author?.memberId ?? "" }) === null;
  return [
    ...(mayReply ? (["reply"] as const) : []),
    ...(mayEdit ? (["edit", "withdraw"] as const) : []),
    ...(me.role === "TEACHER" && post.status !== "WITHDRAWN" ? (["moderate"] as const) : []),
    ...(me.role === "TEACHER" && !isOwn ? (["author"] as const) : []),
    ...(me.role !== "TEACHER" && !isOwn && post.status === "PUBLISHED" && !stand.isArchived ? (["flag"] as const) : []),
  ];
}
