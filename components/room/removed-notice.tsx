"use client";

import { useTranslations } from "next-intl";
import { WordsToCopy } from "@/components/outbox/words-to-copy";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

type Props = Readonly<{ roomId: string; memberId: string; reason: string | null }>;

/**
 * What a member sees who was taken out of the room: why, as their teacher says it, and the words that they
 * can no longer send.
 */
export function RemovedNotice({ roomId, memberId, reason }: Props) {
  const t = useTranslations("room.removed");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Notice
        isPage
        title={t("title")}
        actions={
          <Link href="/" className="link py-2">
            {t("home")}
          </Link>
        }
      >
        <p role="status" className={reason ? "mb-3 text-ink wrap-anywhere" : ""}>
          {reason ? t("reason", { reason }) : null}
        </p>
        <p>{t("lead")}</p>
      </Notice>
      <WordsToCopy roomId={roomId} memberId={memberId} />
    </div>
  );
}
