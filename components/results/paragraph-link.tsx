import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** ¶3, which leads to that paragraph in the room. */
export function ParagraphLink({ roomId, number }: Readonly<{ roomId: string; number: number }>) {
  const t = useTranslations("results");
  return (
    <Link href={`/rooms/${roomId}?p=${number}`} className="link inline-block min-w-6 py-0.5 tabular-nums">
      <span aria-hidden="true">¶{number}</span>
      <span className="sr-only">{t("paragraph", { number })}</span>
    </Link>
  );
}
