"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useProposal } from "@/components/writing/use-proposal";
import { longest } from "@/lib/debate/text/limits";
import { proposeSentenceAction } from "@/lib/ground/actions";

/** A post that a sentence can be built on. */
export type BuiltOn = Readonly<{ id: string; place: string; words: string }>;

/** Proposes a sentence. What is typed is kept on the device until the server has it. */
export function ProposeForm({ posts }: Readonly<{ posts: readonly BuiltOn[] }>) {
  const t = useTranslations("ground");
  const { form, text, lost, message, errorOf, isSent } = useProposal("ground", proposeSentenceAction);
  return (
    <form {...form} className="grid max-w-prose gap-4">
      <SeatFields />
      <TextField
        label={t("text")}
        hint={t("textHint")}
        name="text"
        required
        longest={longest.sentence}
        autoComplete="off"
        {...text}
      />
      {posts.length > 0 ? (
        <Disclosure summary={t("builtOn")}>
          <p className="pb-2 text-sm text-quiet">{t("builtOnHint")}</p>
          <ul className="grid max-h-64 gap-1 overflow-y-auto border-y py-2">
            {posts.map(({ id, place, words }) => (
              <li key={id}>
                <label className="tick text-sm">
                  <input type="checkbox" name="postIds[]" value={id} />
                  <span className="tick-label wrap-anywhere">
                    {place} {words}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("send")}</SubmitButton>
        <span role="status" className="text-sm empty:hidden">
          {isSent ? t("sent") : null}
        </span>
      </div>
      <SendingError lost={lost} message={message ?? errorOf("postIds")} />
    </form>
  );
}
