"use client";

import { useTranslations } from "next-intl";
import { type StudentOrder, studentOrders } from "./student-order";

type Props = Readonly<{ order: StudentOrder; onChoose: (order: StudentOrder) => void }>;

/** By what the class is listed, as buttons of which one is pressed. */
export function OrderChoice({ order, onChoose }: Props) {
  const t = useTranslations("students");
  return (
    <fieldset aria-label={t("order")} className="with-script flex flex-wrap items-center text-sm no-print">
      <span aria-hidden="true" className="mr-1 text-quiet">
        {t("order")}
      </span>
      {studentOrders.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === order}
          onClick={() => onChoose(one)}
          className="min-h-9 px-2 text-quiet underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline"
        >
          {t(`orderBy.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
