"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { hideRejoinKeyAction } from "@/lib/rooms/actions";
import { useSending } from "./use-sending";

type Props = Readonly<{ roomId: string; rejoinKey: string }>;

/** Shows a member, after joining, the key that lets them in from another device. */
export function RejoinKeyNotice({ roomId, rejoinKey }: Props) {
  const words = useTranslations("room.key");
  const sending = useSending<unknown>(hideRejoinKeyAction);
  if (sending.state.status === "done") return null;

  return (
    <section aria-label={words("title")} className="border-b bg-raised px-4 py-4 sm:px-6">
      <form {...sending.form} className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <input type="hidden" name="roomId" value={roomId} />
        <p className="font-serif text-lg font-semibold">{words("title")}</p>
        <p className="font-mono text-lg font-semibold tracking-wider select-all">{rejoinKey}</p>
        <SubmitButton look="plain" isSmall>
          {words("done")}
        </SubmitButton>
      </form>
      <p className="mt-1 max-w-prose text-sm text-quiet">{words("why")}</p>
    </section>
  );
}
