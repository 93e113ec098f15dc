"use client";

import { useTranslations } from "next-intl";

type Props = Readonly<{ isAnyOpen: boolean; isAnyClosed: boolean; onSet: (isOpen: boolean) => void }>;

/** Opens or closes the rows of all paragraphs. */
export function FoldButtons({ isAnyOpen, isAnyClosed, onSet }: Props) {
  const t = useTranslations("flow.fold");
  return (
    <p className="flow-fold with-script">
      <button type="button" disabled={!isAnyClosed} onClick={() => onSet(true)}>
        {t("open")}
      </button>
      <button type="button" disabled={!isAnyOpen} onClick={() => onSet(false)}>
        {t("close")}
      </button>
    </p>
  );
}
