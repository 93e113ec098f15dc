"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Branch } from "@/components/map/tree/argument-tree";

type Props = Readonly<{
  branch: Branch;
  /** Begins closed, and is only filled once it is opened. */
  isLazy: boolean;
  children: ReactNode;
}>;

/** What answers a branch, to be collapsed. Without script a link fills what begins empty. */
export function ListAnswers({ branch: { below, paragraph }, isLazy, children }: Props) {
  const t = useTranslations("map");
  const [isFilled, setFilled] = useState(!isLazy);
  return (
    <details open={!isLazy} onToggle={(event) => event.currentTarget.open && setFilled(true)}>
      <summary>{t("answersBelow", { count: below })}</summary>
      {isFilled ? (
        <ol>{children}</ol>
      ) : (
        <a href={`?view=list&p=${paragraph.number}`} className="link">
          {t("fill")}
        </a>
      )}
    </details>
  );
}
