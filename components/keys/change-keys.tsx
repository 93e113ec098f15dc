"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { KeySettings } from "./key-settings";
import type { PageWithKeys } from "./single-keys";

/** Opens a dialog in which the keys of a page are changed or switched off. */
export function ChangeKeys({ page }: Readonly<{ page: PageWithKeys }>) {
  const t = useTranslations("keys");
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button isSmall look="quiet" onClick={() => dialog.current?.showModal()}>
        {t("change")}
      </Button>
      <dialog ref={dialog} aria-labelledby="keys-title" className="dialog">
        <h2 id="keys-title" className="mb-3 text-2xl">
          {t("title")}
        </h2>
        <KeySettings page={page} />
        <form method="dialog" className="mt-6">
          <Button type="submit">{t("close")}</Button>
        </form>
      </dialog>
    </>
  );
}
