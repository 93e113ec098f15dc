import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { MeView } from "@/lib/debate/views";

/** What the reader is in this room: a side, a judge, the teacher, or nothing yet. */
export function YouAre({ me }: Readonly<{ me: MeView }>) {
  const words = useTranslations("room.you");
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap" title={me.name}>
      <span className="text-quiet">{words("are")}</span>
      {me.role !== "STUDENT" ? (
        <b className="font-semibold">{words(me.role)}</b>
      ) : me.side ? (
        <SideMark side={me.side} word={words(me.side)} />
      ) : (
        <b className="font-semibold">{words("noSide")}</b>
      )}
    </span>
  );
}
