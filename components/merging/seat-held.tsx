import { useTranslations } from "next-intl";
import { firstWords } from "@/components/ui/first-words";
import { SideMark } from "@/components/ui/side-mark";
import type { HeldBySeat } from "@/lib/merging/queries";

const longest = 90;

/** What one of two seats holds, as far as its teacher may know. */
export function SeatHeld({ seat, title }: Readonly<{ seat: HeldBySeat; title: string }>) {
  const t = useTranslations("merging");
  const side = useTranslations("app.side");
  return (
    <section className="grid gap-2 border-t border-ink pt-3">
      <h2 className="flex items-baseline gap-2 text-xl wrap-anywhere">
        {seat.side ? <SideMark side={seat.side} word={side(seat.side)} isCompact /> : null}
        {title}
      </h2>
      <p className="text-quiet">
        {seat.isExpected ? `${t("expected")} ` : null}
        {t("posts", { count: seat.posts.length })}
      </p>
      <ul className="grid gap-1 text-sm">
        {seat.posts.map(({ id, body }) => (
          <li key={id} className="border-l-2 pl-2 wrap-anywhere">
            {firstWords(body, longest)}
          </li>
        ))}
      </ul>
    </section>
  );
}
