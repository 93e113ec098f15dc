"use client";

import { useTranslations } from "next-intl";
import { ChangeKeys } from "@/components/keys/change-keys";
import { keyOf } from "@/components/keys/kept-keys";
import { commandsOf } from "@/components/keys/single-keys";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { Key } from "@/components/ui/key";

/** The key of each act, for who has a keyboard, and the way to other keys. */
export function KeyHints() {
  const t = useTranslations("keys");
  const kept = useKeptKeys();
  return (
    <div className="no-print hidden flex-wrap items-center gap-x-5 gap-y-1 text-sm text-quiet sm:flex">
      <dl aria-label={t("title")} className="flex flex-wrap gap-x-5 gap-y-1" hidden={kept.isOff}>
        {commandsOf.moderation.map((command) => (
          <div key={command} className="flex items-baseline gap-1.5">
            <dt>
              <Key>{keyOf(command, kept) || "–"}</Key>
            </dt>
            <dd>{t(`command.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <ChangeKeys page="moderation" />
    </div>
  );
}
