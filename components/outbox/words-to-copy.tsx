"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { textOf } from "./form-fields";
import { openOutbox } from "./outbox";
import type { Words } from "./words";

type Props = Readonly<{ roomId: string; memberId: string }>;

const nothing = { drafts: new Map<string, Words>(), sent: new Map<string, Words>() };

/** What a member wrote and did not send, where they can only take it with them. */
export function WordsToCopy({ roomId, memberId }: Props) {
  const t = useTranslations("room.removed");
  const outbox = useMemo(() => openOutbox({ roomId, memberId, isTeacher: false }), [roomId, memberId]);
  const { drafts, sent } = useSyncExternalStore(outbox.subscribe, outbox.read, () => nothing);
  const words = [...drafts, ...sent].filter(([, { sent: one }]) => one?.fault !== "thrown");
  if (words.length === 0) return null;
  return (
    <section className="mt-8 grid gap-4" aria-labelledby="words-to-copy">
      <h2 id="words-to-copy" className="text-xl">
        {t("unsent")}
      </h2>
      {words.map(([place, { fields }]) => (
        <ToCopy key={place} text={textOf(fields)} />
      ))}
    </section>
  );
}

/** Over plain http a page may copy only what is selected. */
function ToCopy({ text }: Readonly<{ text: string }>) {
  const t = useTranslations("room.removed");
  const [isCopied, setCopied] = useState(false);
  const copy = (field: HTMLTextAreaElement | null) => {
    field?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <form
      className="grid justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        copy(event.currentTarget.querySelector("textarea"));
      }}
    >
      <textarea
        readOnly
        aria-label={t("unsent")}
        rows={4}
        value={text}
        className="w-full border border-field bg-paper p-3 font-serif"
      />
      <div className="flex items-center gap-3">
        <Button type="submit" isSmall>
          {t("copy")}
        </Button>
        <span role="status" className="text-sm">
          {isCopied ? t("copied") : null}
        </span>
      </div>
    </form>
  );
}
