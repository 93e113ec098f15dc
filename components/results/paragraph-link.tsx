import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Text } from "@/lib/debate/turn/text-in";

type Props = Readonly<{ roomId: string; number: number; text: Text }>;

/** ¶3, which leads to that paragraph in the room. */
export function ParagraphLink({ roomId, number, text }: Props) {
  const t = useTranslations("results");
  return (
    <Link href={`/rooms/${roomId}?p=${number}`} className="link inline-block min-w-6 py-0.5 tabular-nums">
      <span aria-hidden="true">¶{number}</span>
      <span className="sr-only">{t("paragraph", { number, text })}</span>
    </Link>
  );
}
