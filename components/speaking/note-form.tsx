"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import type { TurnView } from "@/lib/debate/speaking/see-turn";
import { longest } from "@/lib/debate/text/limits";
import { kinds } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { noteTurnAction } from "@/lib/speaking/actions";
import { type Place, placeOptions } from "./places";

type Props = Readonly<{
  turn: Pick<TurnView, "id" | "name" | "paragraphId" | "postId">;
  places: readonly Place[];
}>;

const hasText = ({ body }: Readonly<{ body?: readonly string[] }>): boolean =>
  (body?.[0] ?? "").trim() !== "";

/** Notes what somebody said in one line. What is typed is kept on the device until the server has it. */
export function NoteForm({ turn: { id, name, paragraphId, postId }, places }: Props) {
  const t = useTranslations("speaking");
  const tPost = useTranslations("post");
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`turn-${id}`, "", form, { isWorthIt: hasText });
  const sending = useSending(noteTurnAction, () => draft.drop());
  const { message, errorOf, typed } = useFormWords(sending.state);
  const own = postId ? `post ${postId}` : paragraphId ? `paragraph ${paragraphId}` : "";
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} className="no-print grid max-w-prose gap-3 py-2">
      <SeatFields />
      <input type="hidden" name="turnId" value={id} />
      <RadioGroup
        label={t("noteKind")}
        name="kind"
        isInline
        isRequired
        defaultValue={typed("kind", "REBUT")}
        choices={kinds.map((value) => ({ value, label: tPost(`kinds.${value}`) }))}
      />
      <TextField
        label={t("noteBody", { name })}
        hint={t("noteHint", { name })}
        name="body"
        required
        longest={longest.body}
        autoComplete="off"
        defaultValue={typed("body")}
        error={errorOf("body")}
      />
      <Select
        label={t("notePlace")}
        name="place"
        defaultValue={typed("place", own)}
        options={placeOptions(places, t)}
        error={errorOf("paragraphId") ?? errorOf("parentId")}
      />
      <div>
        <SubmitButton isSmall>{t("noteSend")}</SubmitButton>
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}
