import { useTranslations } from "next-intl";
import type { Branch } from "@/components/map/tree/argument-tree";
import { SideMark } from "@/components/ui/side-mark";
import { isGone } from "./use-branch-words";

/** Whose word this is: a paragraph's number, or the side, the author and what the post does. */
export function BranchHead({ branch: { post, paragraph }, branch }: Readonly<{ branch: Branch }>) {
  const t = useTranslations("post");
  if (!post) return <b className="font-serif font-semibold">¶{paragraph.number}</b>;
  if (isGone(branch)) return null;
  const { side, author, kind } = post;
  return (
    <span className="map-author">
      {side ? (
        <SideMark side={side} word={t(`side.${side}`)} isCompact />
      ) : (
        <span aria-hidden="true" className="text-quiet">
          ●
        </span>
      )}
      <b className="min-w-0 truncate font-semibold">{author?.name ?? t("nobody")}</b>
      <span
        className={`map-kind ${side === "PROPOSITION" ? "text-proposition" : side === "OPPOSITION" ? "text-opposition" : "text-quiet"}`}
      >
        {t(`does.${kind}`)}
      </span>
    </span>
  );
}
