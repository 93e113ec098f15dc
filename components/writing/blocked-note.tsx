"use client";

import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/debate/outcome";

/** Why nothing can be written here now, and what to do instead. */
export function BlockedNote({ reason, isKept }: Readonly<{ reason: Reason; isKept: boolean }>) {
  const words = useTranslations("post");
  const reasons = useTranslations("reasons");
  return (
    <div className="border-l-2 border-ink py-0.5 pl-3">
      <p className="font-semibold">
        {words.has(`blocked.${reason}`) ? words(`blocked.${reason}`) : reasons(reason)}
      </p>
      {words.has(`instead.${reason}`) ? (
        <p className="text-sm text-quiet">{words(`instead.${reason}`)}</p>
      ) : null}
      {isKept ? (
        <p className="mt-1 text-sm font-medium">{words(reason === "archived" ? "keptOnly" : "kept")}</p>
      ) : null}
    </div>
  );
}
