import { useTranslations } from "next-intl";
import type { Text } from "@/lib/debate/turn/text-in";
import { type BlockKind, blockKinds } from "@/lib/debate/vocabulary";

type Props = Readonly<{ counts: Readonly<Record<BlockKind, number>>; text?: Text }>;

/** How many paragraphs an essay has, and how many other parts where it has any. */
export function PartCounts({ counts, text = "essay" }: Props) {
  const t = useTranslations("motion");
  return blockKinds
    .filter((kind) => kind === "PARAGRAPH" || counts[kind] > 0)
    .map((kind) =>
      kind === "PARAGRAPH"
        ? t("paragraphs", { count: counts[kind], text })
        : t(`counted.${kind}`, { count: counts[kind] }),
    )
    .join(" · ");
}
