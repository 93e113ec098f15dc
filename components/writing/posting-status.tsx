"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SentWords } from "@/components/outbox/sent-post";

/** Tells a screen reader how one's own posts fare. */
export function PostingStatus({ sent }: Readonly<{ sent: ReadonlyMap<string, SentWords> }>) {
  const t = useTranslations("post.sending");
  const [hasSent, setHasSent] = useState(false);
  const faults = [...sent.values()].map(({ sent: { fault } }) => fault).filter((fault) => fault !== "thrown");
  const isSending = faults.includes(null);
  const hasFailed = faults.some((fault) => fault !== null);
  const isNews = isSending || (hasSent && !hasFailed);
  if (isNews !== hasSent) setHasSent(isNews);
  return (
    <p role="status" className="sr-only">
      {isSending ? t("now") : hasFailed ? t("not") : hasSent ? t("done") : ""}
    </p>
  );
}
