import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ParagraphLink } from "@/components/results/paragraph-link";
import type { SentenceView } from "@/lib/debate/ground/see-sentence";
import { type MaskedCount, unknown } from "@/lib/debate/masking/masked-count";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { textIn } from "@/lib/debate/turn/text-in";

type Props = Readonly<{
  sentence: SentenceView;
  motion: MotionView;
  address: string;
  /** What its reader can do with it. */
  children?: ReactNode;
}>;

/** A sentence of common ground: who proposed it, where it rests, and how far it has come. */
export function Sentence({ sentence, motion, address, children }: Props) {
  const t = useTranslations("ground");
  const { text, by, paragraphIds, reach, stands, agree, status, reason, reasons } = sentence;
  const places = motion.paragraphs.filter(({ id }) => paragraphIds.includes(id));
  const people = (count: MaskedCount) => (count === unknown ? t("few") : t("people", { count }));
  return (
    <li className="grid gap-2 border-t py-5 break-inside-avoid">
      <p dir="auto" className="font-serif text-lg wrap-anywhere">
        {text}
      </p>
      <p className="text-sm text-quiet">
        {t("by", { name: by.name })}
        {places.length > 0 ? (
          <>
            {" · "}
            {places.map(({ id, number }) => (
              <ParagraphLink key={id} roomId={address} number={number} {...textIn(motion)} />
            ))}
          </>
        ) : null}
      </p>
      {status === "PENDING" ? <p className="text-sm">{t(children ? "pendingTeacher" : "pending")}</p> : null}
      {status === "HIDDEN" ? (
        <p className="text-sm text-danger">{t("hidden", { reason: reason ?? "" })}</p>
      ) : null}
      {status ? null : (
        <p className="text-sm">
          {stands === undefined ? t(`reach.${reach}`) : null}
          {agree ? (
            <span className={stands === undefined ? "block text-quiet" : ""}>
              {t("counts", { proposition: people(agree.PROPOSITION), opposition: people(agree.OPPOSITION) })}
            </span>
          ) : null}
        </p>
      )}
      {reasons ? (
        <ul className="border-s ps-4 text-sm text-quiet">
          {reasons.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
            <li key={at} dir="auto" className="wrap-anywhere">
              “{words}”
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </li>
  );
}
