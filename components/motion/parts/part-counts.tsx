import { useTranslations } from "next-intl";
import { type BlockKind, blockKinds } from "@/lib/debate/vocabulary";

/** How many paragraphs an essay has, and how many other parts where it has any. */
export function PartCounts({ counts }: Readonly<{ counts: Readonly<Record<BlockKind, number>> }>) {
  const t = useTranslations("motion");
  return blockKinds
    .filter((kind) => kind === "PARAGRAPH" || counts[kind] > 0)
    .map((kind) =>
      kind === "PARAGRAPH"
        ? t("paragraphs", { count: counts[kind] })
        : t(`counted.${kind}`, { count: counts[kind] }),
    )
    .join(" · ");
}
