"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/room/room-store";
import { SendingFault } from "@/components/room/sending-fault";
import { useSending } from "@/components/room/use-sending";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormWords } from "@/lib/i18n/form-words";
import { assignSidesAction } from "@/lib/rooms/actions";

const policies = ["BALANCED", "MANUAL", "CHOICE"] as const;

/** Gives sides to the class by a policy; the same seed draws the same sides. */
export function AssignSidesForm() {
  const words = useTranslations("students");
  const { room } = useSnapshot();
  const sending = useSending(assignSidesAction);
  const form = useFormWords(sending.state);
  const { state, lost } = sending;
  return (
    <form {...sending.form} className="grid max-w-2xl gap-3">
      <input type="hidden" name="roomId" value={room.id} />
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={words("policy")}
          name="policy"
          defaultValue={form.typed("policy", room.settings.sidePolicy)}
          options={policies.map((value) => ({ value, label: words(`policyOf.${value}`) }))}
          error={form.errorOf("policy")}
          className="grow basis-64"
        />
        <SubmitButton>{words("assign")}</SubmitButton>
      </div>
      <details open={form.errorOf("seed") ? true : undefined}>
        <summary className="py-1 text-sm text-quiet">{words("assignMore")}</summary>
        <TextField
          label={words("seed")}
          name="seed"
          maxLength={100}
          autoComplete="off"
          hint={words("seedHint")}
          defaultValue={form.typed("seed")}
          error={form.errorOf("seed")}
          className="mt-2 max-w-sm"
        />
      </details>
      <div role="status" className="empty:hidden">
        {state.status === "done" ? words("assigned") : null}
      </div>
      {form.message || lost ? <SendingFault lost={lost} message={form.message} /> : null}
    </form>
  );
}
