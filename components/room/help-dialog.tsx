"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";

const keys = ["j", "k", "n", "r", "v", "?"] as const;

/** The room's keys and how to write, in a dialog of the browser's own. */
export function HelpDialog({ ref, leaving }: Readonly<{ ref: Ref<HTMLDialogElement>; leaving: ReactNode }>) {
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
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <form method="dialog">
          <Button type="submit">{words("close")}</Button>
        </form>
        {leaving}
      </div>
    </dialog>
  );
}
