"use client";

import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/debate/outcome";

type Props = Readonly<{
  /** A refusal's, or that only replies are written now. */
  reason: Reason | "reply-only";
  /** What the teacher gave as the reason, if anything. */
  why: string | null;
  isKept: boolean;
}>;

/** Why nothing can be written here now, and what to do instead. */
export function BlockedNote({ reason, why, isKept }: Props) {
  const t = useTranslations("post");
  const tReasons = useTranslations("reasons");
  return (
    <div className="border-l-2 border-ink py-0.5 pl-3">
      <p className="font-semibold">
        {reason === "reply-only" || t.has(`blocked.${reason}`) ? t(`blocked.${reason}`) : tReasons(reason)}
      </p>
      {why === null ? null : <p className="wrap-anywhere">{t("blocked.reason", { reason: why })}</p>}
      {t.has(`instead.${reason}`) ? <p className="text-sm text-quiet">{t(`instead.${reason}`)}</p> : null}
      {isKept ? (
        <p className="mt-1 text-sm font-medium">{t(reason === "archived" ? "keptOnly" : "kept")}</p>
      ) : null}
    </div>
  );
}
