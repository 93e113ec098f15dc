import { useTranslations } from "next-intl";
import { LogLines } from "@/components/moderation-log/log-lines";
import { Link } from "@/components/ui/link";
import type { Text } from "@/lib/debate/turn/text-in";
import type { LogLine } from "@/lib/moderation-log/queries";

const shown = 20;

type Props = Readonly<{ roomId: string; text: Text; lines: readonly LogLine[]; total: number }>;

/** What was done in the room last, the newest first, and the way to all of it. */
export function ModerationLog({ roomId, text, lines, total }: Props) {
  const t = useTranslations("moderation");
  return (
    <section aria-label={t("log")}>
      <h2 className="border-b border-ink pb-2 text-xl">{t("log")}</h2>
      <p className="py-3 text-sm text-quiet">{total > 0 ? t("logHint") : t("logNone")}</p>
      <LogLines lines={lines.slice(0, shown)} text={text} />
      {total > 0 ? (
        <p className="no-print py-3 text-sm">
          <Link href={`/rooms/${roomId}/moderate/log`} className="link">
            {t("logAll", { count: total })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
