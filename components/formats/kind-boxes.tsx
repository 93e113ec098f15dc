"use client";

import { useTranslations } from "next-intl";
import { TickBox } from "@/components/ui/fields/tick-box";
import { SideMark } from "@/components/ui/side-mark";
import { type Kind, kinds, type Side } from "@/lib/debate/vocabulary";

type Props = Readonly<{ side: Side; chosen: readonly Kind[]; onChoose: (kinds: readonly Kind[]) => void }>;

/** Which kinds of post a side may write on a paragraph. */
export function KindBoxes({ side, chosen, onChoose }: Props) {
  const t = useTranslations("formats.edit");
  const tSide = useTranslations("app.side");
  const tKind = useTranslations("post.kinds");
  return (
    <fieldset>
      <legend className="pb-1 text-sm">
        <SideMark side={side} word={tSide(side)} /> <span className="font-semibold">{t("mayPost")}</span>
      </legend>
      {kinds.map((kind) => (
        <TickBox
          key={kind}
          label={tKind(kind)}
          checked={chosen.includes(kind)}
          onChange={(event) =>
            onChoose(kinds.filter((one) => (one === kind ? event.target.checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
