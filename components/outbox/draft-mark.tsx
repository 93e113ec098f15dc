"use client";

import { useTranslations } from "next-intl";
import { useUnfinished } from "./use-outbox";

/** Says beside a paragraph that there are words of one's own on it that the class does not have. */
export function DraftMark({ paragraphId }: Readonly<{ paragraphId: string }>) {
  const t = useTranslations("post");
  const unfinished = useUnfinished(paragraphId);
  return unfinished ? (
    <span className="draft-mark">{t(unfinished === "draft" ? "draft" : "sending.not")}</span>
  ) : null;
}
