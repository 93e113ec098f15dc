"use client";

import { useTranslations } from "next-intl";
import { KeySettings } from "@/components/keys/key-settings";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { LeaveForm } from "./leave-form";

type Props = Readonly<{
  onClose: () => void;
  /** Shows the debate so far; null where there is none, or nobody who would ask. */
  onDigest: (() => void) | null;
  /** Its teacher stays. */
  mayLeave: boolean;
  /** The room that its teacher may see as a student does; null for others. */
  roomToView: string | null;
}>;

/** The room's keys and how to write, in a dialog of the browser's own, which opens as it is drawn. */
export function HelpDialog({ onClose, onDigest, mayLeave, roomToView }: Props) {
  const t = useTranslations("room.help");
  return (
    <dialog ref={open} onClose={onClose} aria-labelledby="help-title" className="dialog">
      <h2 id="help-title" className="text-2xl">
        {t("title")}
      </h2>
      <ol className="mt-3 grid list-decimal gap-1.5 pl-5">
        <li>{t("choose")}</li>
        <li>{t("write")}</li>
        <li>{t("answer")}</li>
      </ol>
      {onDigest ? (
        <form method="dialog" onSubmit={onDigest} className="mt-4">
          <Button type="submit">{t("digest")}</Button>
        </form>
      ) : null}
      <h3 className="mt-5 mb-2 font-semibold">{t("keys")}</h3>
      <KeySettings page="room" />
      <p className="mt-2 text-sm text-quiet">{t("marks")}</p>
      <form method="dialog" className="mt-6 mb-3">
        <Button type="submit">{t("close")}</Button>
      </form>
      <Link href={mayLeave ? "/help/student" : "/help/teacher"} className="link inline-block py-2">
        {t("guide")}
      </Link>
      {roomToView ? (
        <Link href={`/rooms/${roomToView}/view`} className="link inline-block py-2">
          {t("view")}
        </Link>
      ) : null}
      {mayLeave ? <LeaveForm /> : null}
    </dialog>
  );
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
