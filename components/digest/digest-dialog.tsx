"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PhaseClock } from "@/components/live/phase-clock";
import { usePhaseTitle } from "@/components/live/phase-title";
import { useSnapshot } from "@/components/live/room-store";
import { askForDigest } from "@/components/live/server";
import { useRoomPlace } from "@/components/place/room-place";
import { Button } from "@/components/ui/button";
import type { Digest } from "@/lib/debate/digest/digest";
import { roomAddress } from "@/lib/debate/watching";
import { DigestClashes, Unanswered } from "./digest-parts";
import "./digest.css";

/** The debate so far on one screen, which one press puts away. */
export function DigestDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("digest");
  const titleOf = usePhaseTitle();
  const snapshot = useSnapshot();
  const { go } = useRoomPlace();
  const digest = useDigest(roomAddress(snapshot), snapshot.me.memberId);
  const { motion, phase } = snapshot;
  const show = (paragraphId: string, postId: string | null) => {
    onClose();
    go({ paragraphId, isSheetOpen: true, target: { postId, isWriting: false } });
  };
  return (
    <dialog ref={open} onClose={onClose} aria-labelledby="digest-title" className="dialog digest">
      <h2 id="digest-title" className="text-2xl">
        {t("title")}
      </h2>
      <p lang={motion.language} className="mt-2 font-serif text-lg text-balance">
        {motion.title}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-quiet text-sm">
        <b className="font-semibold text-ink">{titleOf(phase)}</b> <PhaseClock phase={phase} />
      </p>
      {digest === null || digest === "failed" ? (
        <p role="status" className="mt-5">
          {t(digest ?? "loading")}
        </p>
      ) : (
        <>
          <DigestClashes digest={digest} language={motion.language} onShow={show} />
          <Unanswered digest={digest} language={motion.language} onShow={show} />
        </>
      )}
      <form method="dialog" className="digest-foot">
        <Button type="submit" look="primary">
          {t("close")}
        </Button>
      </form>
    </dialog>
  );
}

/** As the server makes it, of all that the reader may see; null until it is there. */
function useDigest(address: string, memberId: string): Digest | "failed" | null {
  const [digest, setDigest] = useState<Digest | "failed" | null>(null);
  useEffect(() => {
    let isHere = true;
    void askForDigest(address, memberId).then((answer) => {
      if (isHere) setDigest(answer.kind === "news" ? answer.body : "failed");
    });
    return () => {
      isHere = false;
    };
  }, [address, memberId]);
  return digest;
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
