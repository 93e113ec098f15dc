"use client";

import { useTranslations } from "next-intl";
import { memo, type Ref } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { LeaveForm } from "./leave-form";

const keys = ["j", "k", "n", "r", "v", "?"] as const;

type Props = Readonly<{
  ref: Ref<HTMLDialogElement>;
  /** Its teacher stays. */
  mayLeave: boolean;
}>;

/** The room's keys and how to write, in a dialog of the browser's own. */
export const HelpDialog = memo(function HelpDialog({ ref, mayLeave }: Props) {
  const words = useTranslations("room.help");
  return (
    <dialog
      ref={ref}
      aria-labelledby="help-title"
      className="m-auto w-[min(32rem,calc(100vw-2rem))] border border-ink bg-paper p-6 text-ink backdrop:bg-shade"
    >
      <h2 id="help-title" className="text-2xl">
        {words("title")}
      </h2>
      <ol className="mt-3 grid list-decimal gap-1.5 pl-5">
        <li>{words("choose")}</li>
        <li>{words("write")}</li>
        <li>{words("answer")}</li>
      </ol>
      <h3 className="mt-5 font-semibold">{words("keys")}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{words(`key.${key === "?" ? "help" : key}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6 mb-3">
        <Button type="submit">{words("close")}</Button>
      </form>
      {mayLeave ? <LeaveForm /> : null}
    </dialog>
  );
});
