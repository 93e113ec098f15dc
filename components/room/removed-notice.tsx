"use client";

import { useTranslations } from "next-intl";
import { WordsToCopy } from "@/components/outbox/words-to-copy";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

type Props = Readonly<{
  roomId: string;
  memberId: string;
  reason: string | null;
  /** Whether they may join once more, as somebody new. */
  mayJoin: boolean;
}>;

/**
 * What a member sees who was taken out of the room: why, as their teacher says it, and the words that they
 * can no longer send.
 */
export function RemovedNotice({ roomId, memberId, reason, mayJoin }: Props) {
  const t = useTranslations("room.removed");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Notice
        isPage
        title={t("title")}
        actions={
          mayJoin ? (
            <a href={`/rooms/${roomId}/again`} className={buttonClass("primary")}>
              {t("again")}
            </a>
          ) : (
            <Link href="/" className="link py-2">
              {t("home")}
            </Link>
          )
        }
      >
        <p role="status" className={reason ? "mb-3 text-ink wrap-anywhere" : ""}>
          {reason ? t("reason", { reason }) : null}
        </p>
        <p>{t(mayJoin ? "leadAgain" : "lead")}</p>
      </Notice>
      <WordsToCopy roomId={roomId} memberId={memberId} />
    </div>
  );
}
