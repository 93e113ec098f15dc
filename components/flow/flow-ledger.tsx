import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { Ledger } from "@/lib/debate/flow";
import { sides } from "@/lib/debate/vocabulary";

const states = ["answered", "conceded", "open", "dropped"] as const;

/** What became of all that each side said, in words and as a bar. */
export function FlowLedger({ ledger }: Readonly<{ ledger: Ledger }>) {
  const t = useTranslations("flow");
  const tSide = useTranslations("post.side");
  return (
    <div className="flow-ledger">
      {sides.map((side) => {
        const { needs, answered, conceded, open, dropped } = ledger[side];
        return (
          <div key={side} data-side={side}>
            <p className="text-sm">
              <SideMark side={side} word={tSide(side)} />:{" "}
              {needs === 0 ? t("nothingYet") : t("ledger", { needs, answered, conceded, open, dropped })}
            </p>
            <div aria-hidden="true" className="flow-bar">
              {states.map((state) => (
                <span key={state} data-state={state} style={{ flexGrow: ledger[side][state] }} />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
