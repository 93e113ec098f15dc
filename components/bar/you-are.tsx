import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { MeView } from "@/lib/debate/views";

/**
 * What the reader is in this room, in a word: a side, a judge, the teacher, or nothing yet; and on a wide
 * page what the class calls them, where names are hidden.
 */
export function YouAre({ me }: Readonly<{ me: MeView }>) {
  const t = useTranslations("room.you");
  const { pseudonym, side } = me;
  const place = me.role !== "STUDENT" ? t(me.role) : side ? t(side) : t("noSide");
  return (
    <span
      className="inline-flex items-baseline gap-1.5 whitespace-nowrap"
      title={pseudonym === null ? me.name : t("hidden")}
    >
      <span className="text-quiet max-md:sr-only">{t("are")}</span>
      {side ? <SideMark side={side} word={place} /> : <b className="font-semibold">{place}</b>}
      {pseudonym === null ? null : <span className="text-quiet max-md:sr-only">{pseudonym}</span>}
    </span>
  );
}
