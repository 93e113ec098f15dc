"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/fields/field";
import { useSentRoom } from "./use-sent-room";

/** Sends the file of a room and goes to it. Without script it is a form of the browser's own. */
export function BringRoomForm({ refused }: Readonly<{ refused: string | null }>) {
  const t = useTranslations("bring");
  const id = useId();
  const { sent, onSubmit, cancel } = useSentRoom(refused);
  const isBusy = sent.step === "sending" || sent.step === "making";
  const why = sent.step === "refused" ? sent.reason : null;
  return (
    <form
      action="/api/room-files"
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="grid max-w-prose gap-4"
    >
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm font-semibold">
          {t("file")}
        </label>
        <input
          id={id}
          type="file"
          name="file"
          required
          accept=".json,application/json"
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={why ? true : undefined}
          className="control"
        />
        <FieldError id={`${id}-error`}>
          {why ? t(`refused.${reasons.find((reason) => reason === why) ?? "broken-room"}`) : null}
        </FieldError>
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {t("hint")}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={isBusy}>
          {t("submit")}
        </Button>
        <div role="status" className="flex flex-wrap items-center gap-3 text-sm empty:hidden">
          {isBusy ? (
            <>
              <span>{t(sent.step)}</span>
              <progress
                aria-label={t("progress")}
                max={1}
                value={sent.step === "sending" ? sent.share : undefined}
              />
            </>
          ) : null}
        </div>
        {sent.step === "sending" ? (
          <Button isSmall look="quiet" onClick={cancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

const reasons = [
  "not-a-room",
  "newer-room",
  "broken-room",
  "too-large",
  "no-file",
  "too-many",
  "signed-out",
  "not-allowed",
  "away",
] as const;
