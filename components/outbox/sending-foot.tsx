"use client";

import { useTranslations } from "next-intl";
import { SeatNotice, seatRefusalOf } from "@/components/sending/seat-notice";
import { Button } from "@/components/ui/button";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";
import type { SentWords } from "./sent-post";
import { usePosting } from "./use-posting";
import type { Fault } from "./words";

type Props = Readonly<{ words: SentWords }>;

/**
 * Below a post that is not with the class yet: that it is on its way, or why not and what its author can do.
 */
export function SendingFoot({ words: post }: Props) {
  const t = useTranslations("post.sending");
  const { tryAgain, takeUp, throwAway } = usePosting();
  const { fault } = post.sent;
  const reason = useReason(fault);
  const seatRefusal = seatRefusalOf(fault);
  if (!fault) {
    return (
      <p className="post-foot">
        <span className="on-its-way">{t("now")}</span>
      </p>
    );
  }
  return (
    <div className="unsent">
      <p>
        <b className="font-semibold">{t("not")}</b> {seatRefusal ? null : reason}
      </p>
      {seatRefusal ? <SeatNotice refusal={seatRefusal} /> : null}
      <div className="flex flex-wrap items-center gap-x-1">
        {fault === "old-page" ? (
          <Button isSmall onClick={() => location.reload()}>
            {t("reload")}
          </Button>
        ) : (
          <Button isSmall onClick={() => void tryAgain(post)}>
            {t("again")}
          </Button>
        )}
        <Button isSmall look="quiet" onClick={() => takeUp(post)}>
          {t("edit")}
        </Button>
        <Button isSmall look="quiet" onClick={() => throwAway(post)}>
          {t("throw")}
        </Button>
      </div>
    </div>
  );
}

/** In the place of a post that its author threw away: the way back. */
export function ThrownAway({ words: post }: Props) {
  const t = useTranslations("post.sending");
  const { bringBack } = usePosting();
  return (
    <p className="flex flex-wrap items-center gap-x-1 py-2 pl-4 text-quiet text-sm">
      {t("thrown")}
      <Button isSmall look="quiet" autoFocus onClick={() => bringBack(post)}>
        {t("undo")}
      </Button>
    </p>
  );
}

/** Why a post is not with the class, in words. */
function useReason(fault: Fault | null): string {
  const t = useTranslations("post.sending.why");
  const refusal = fault === null || typeof fault === "string" ? null : fault;
  const { message, errorOf } = useFormWords(
    refusal ? { status: "refused", refusal, values: {}, nonce: 0 } : idle,
  );
  if (!refusal) return fault === null || fault === "thrown" ? "" : t(fault as Exclude<typeof fault, object>);
  return message ?? errorOf(Object.keys(refusal.errors ?? {})[0] ?? "") ?? "";
}
