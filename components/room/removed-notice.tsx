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
  /** Who led the room, and does no more. */
  isTeacher?: boolean;
}>;

/**
 * What a member sees who was taken out of the room: why, as their teacher says it, and the words that they
 * can no longer send.
 */
export function RemovedNotice({ roomId, memberId, reason, mayJoin, isTeacher = false }: Props) {
  const t = useTranslations("room.removed");
  if (isTeacher) return <LeadIsOver />;
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

function LeadIsOver() {
  const t = useTranslations("room.removed");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Notice
        isPage
        title={t("leadOver")}
        actions={
          <Link href="/rooms" className="link py-2">
            {t("toRooms")}
          </Link>
        }
      >
        <p role="status">{t("leadOverText")}</p>
      </Notice>
    </div>
  );
}
