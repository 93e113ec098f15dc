import { useTranslations } from "next-intl";
import { type Standing, standingAt } from "./standing";

/** Says once, to who cannot see them walk, how many stand on each side when sides were drawn. */
export function SidesSaid({ all, isTold }: Readonly<{ all: readonly Standing[]; isTold: boolean }>) {
  const t = useTranslations("present.halves");
  return (
    <p role="status" className="sr-only">
      {isTold
        ? t("drawn", {
            proposition: standingAt(all, "PROPOSITION").length,
            opposition: standingAt(all, "OPPOSITION").length,
          })
        : null}
    </p>
  );
}
