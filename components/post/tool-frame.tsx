"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SendingError } from "@/components/sending/sending-error";
import type { Lost } from "@/components/sending/use-sending";
import type { PostView } from "@/lib/debate/views";

/** What every form below a post is given. */
export type ToolProps = Readonly<{ post: PostView; onClose: () => void }>;

type Props = Readonly<{
  title: string;
  onClose: () => void;
  lost: Lost | null;
  message: string | null;
  buttons: ReactNode;
  children?: ReactNode;
}>;

/**
 * A small form below a post: what it is, its fields, its buttons, and the way out. Its parent is the form.
 */
export function ToolFrame({ title, onClose, lost, message, buttons, children }: Props) {
  const t = useTranslations("post");
  return (
    <div className="mt-2 mb-3 grid gap-3 border-l-2 border-ink py-1 pl-3">
      <p className="font-semibold">{title}</p>
      {children}
      <SendingError lost={lost} message={message} />
      <div className="flex flex-wrap items-center gap-2">
        {buttons}
        <button
          type="button"
          onClick={onClose}
          className="with-script px-2 py-2 text-sm underline underline-offset-4"
        >
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}
