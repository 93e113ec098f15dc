"use client";

import { useTranslations } from "next-intl";
import type { Standing } from "@/components/live/use-standing";
import { editPlace } from "@/components/outbox/outbox";
import { useDraftAt } from "@/components/outbox/use-outbox";
import { useRoomPlace } from "@/components/place/room-place";
import { type ToolName, toolNames } from "@/components/place/tool";
import { Button } from "@/components/ui/button";
import type { PostView } from "@/lib/debate/views";
import { mayRate, toolsFor } from "./may-do";
import { PostToolForm, TeacherTool } from "./post-tool-form";
import { RatingForm } from "./rating-form";

type Props = Readonly<{ post: PostView; standing: Standing }>;

/** These open with a press, not with a link, and give way to what they open. */
const isButton = (tool: ToolName): boolean => tool === "hide" || tool === "reject";

/**
 * What the reader may do with a post: rate it, and a link for each form that opens below the post, with
 * script or without. However often a link is pressed its form is open; the form's own ways lead out of it.
 */
export function PostTools({ post, standing }: Props) {
  const t = useTranslations("post.tools");
  const { place, go, write, numberOf } = useRoomPlace();
  const open = place.tool?.postId === post.id ? place.tool.name : null;
  const drafts = { reply: useDraftAt(post.id), edit: useDraftAt(editPlace(post.id)) };
  const isBegun = (tool: ToolName) => (tool === "reply" || tool === "edit") && drafts[tool] !== null;
  const allowed = toolsFor(post, standing);
  const nameOf = (tool: ToolName) => t(`named.${tool}`, { name: post.author?.name ?? "" });
  const tools = toolNames.filter((tool) => allowed.includes(tool) || isBegun(tool));
  const close = () => {
    document.getElementById(`post-${post.id}`)?.focus({ preventScroll: true });
    go({ tool: null });
  };
  return (
    <>
      <div className="post-foot">
        <div className="post-tools">
          {tools.map((tool) =>
            tool === open && isButton(tool) ? null : (
              <a
                key={tool}
                href={`?p=${numberOf(post.paragraphId)}&${tool}=${post.id}#post-${post.id}`}
                role={isButton(tool) ? "button" : undefined}
                data-tool={tool}
                aria-label={isBegun(tool) ? `${nameOf(tool)}, ${t("draft")}` : nameOf(tool)}
                aria-current={tool === open || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  write({ paragraphId: post.paragraphId, tool: { name: tool, postId: post.id } });
                }}
                onKeyDown={(event) => {
                  if (event.key !== " " || !isButton(tool)) return;
                  event.preventDefault();
                  event.currentTarget.click();
                }}
              >
                {t(tool)}{" "}
                {isBegun(tool) && tool !== open ? <span className="draft-mark">{t("draft")}</span> : null}
              </a>
            ),
          )}
          {standing.writer.role === "TEACHER" ? <TeacherTool acts={standing} post={post} /> : null}
          <Button
            look="quiet"
            data-aloud-from="only"
            aria-label={t("named.listen", { name: post.author?.name ?? "" })}
            className="with-script"
          >
            {t("listen")}
          </Button>
        </div>
        {mayRate(post, standing) ? <RatingForm postId={post.id} /> : null}
      </div>
      {open && (tools.includes(open) || open === "reply") ? (
        <PostToolForm tool={open} post={post} onClose={close} />
      ) : null}
    </>
  );
}
