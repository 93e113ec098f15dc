import { useTranslations } from "next-intl";
import { unknown } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { signed } from "./signed";

/** Those who voted at the end against the side they were given to argue. */
export function CrossedOwnSide({
  crossed,
}: Readonly<{ crossed: NonNullable<ResultsView["againstAssigned"]> }>) {
  const t = useTranslations("results");
  const { total, gains } = crossed;
  return (
    <p className="max-w-prose">
      {total === unknown ? t("crossedFew") : t("crossedCount", { count: total })}{" "}
      {gains ? t("crossedGains", { gainFor: signed(gains.for), gainAgainst: signed(gains.against) }) : null}
    </p>
  );
}
