import { useTranslations } from "next-intl";
import { firstWords } from "@/components/ui/first-words";
import { Link } from "@/components/ui/link";
import { withoutDateline } from "@/lib/debate/essay/dateline";
import type { FlowState } from "@/lib/debate/flow";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import { StateMark } from "./state-mark";

const longest = 120;

type Props = Readonly<{
  paragraph: ParagraphView;
  language: string;
  state: FlowState;
  roomId: string;
  /** Null where there is nothing to open. */
  isOpen: boolean | null;
  onToggle: (paragraphId: string) => void;
}>;

/**
 * A paragraph at the head of its rows: its number, which opens and closes them, how it begins, and what
 * became of it.
 */
export function FlowEssay({
  paragraph: { id, number, text },
  language,
  state,
  roomId,
  isOpen,
  onToggle,
}: Props) {
  const t = useTranslations("flow");
  const label = (
    <>
      <span aria-hidden="true">¶{number}</span>
      <span className="sr-only">{t("paragraph", { number })}</span>
    </>
  );
  return (
    <div className="flow-essay-words">
      <div className="flow-essay-head">
        {isOpen === null ? (
          <span className="flow-number">{label}</span>
        ) : (
          <button type="button" aria-expanded={isOpen} onClick={() => onToggle(id)} className="flow-number">
            {label}
            <span aria-hidden="true" className="with-script">
              {isOpen ? "▾" : "▸"}
            </span>
          </button>
        )}
        <StateMark state={state} />
      </div>
      <Link href={`/rooms/${roomId}?p=${number}`} lang={language} className="flow-words">
        {firstWords(withoutDateline(text), longest)}
      </Link>
    </div>
  );
}
