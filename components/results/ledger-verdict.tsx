import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Ledger } from "@/lib/debate/flow";
import type { Text } from "@/lib/debate/turn/text-in";
import { sides } from "@/lib/debate/vocabulary";
import { Headline } from "./headline";
import { LedgerLine } from "./ledger-line";

type Props = Readonly<{
  ledger: Ledger;
  size?: "page" | "wall";
  /** Where the flow sheet is; null where no link is wanted. */
  roomId: string | null;
  text: Text;
}>;

const colours = {
  PROPOSITION: "text-proposition",
  OPPOSITION: "text-opposition",
  even: "",
  none: "",
  alone: "",
} as const;

/** Who met more of what the other side said, and what became of it. */
export function LedgerVerdict({ ledger, size = "page", roomId, text }: Props) {
  const t = useTranslations("results.ledger");
  const ahead = aheadIn(ledger);
  return (
    <div className={size === "wall" ? "grid gap-[4vh]" : "grid gap-5"}>
      <Headline size={size} look={colours[ahead]}>
        {t(`ahead.${ahead}`)}
      </Headline>
      {sides.map((side) => (
        <LedgerLine key={side} ledger={ledger} side={side} />
      ))}
      {size === "wall" ? null : <p className="max-w-prose text-sm text-quiet">{t("hint", { text })}</p>}
      {roomId === null ? null : (
        <p className="no-print">
          <Link href={`/rooms/${roomId}/flow`} className="link inline-block py-1">
            {t("toFlow")}
          </Link>
        </p>
      )}
    </div>
  );
}

/**
 * The side with the higher clash rate; "none" where neither answered anything, "alone" where only one had
 * anything to answer.
 */
function aheadIn({
  PROPOSITION: { clashRate: proposition },
  OPPOSITION: { clashRate: opposition },
}: Ledger): keyof typeof colours {
  if (proposition === null || opposition === null) return "alone";
  if (proposition === opposition) return proposition === 0 ? "none" : "even";
  return proposition > opposition ? "PROPOSITION" : "OPPOSITION";
}
