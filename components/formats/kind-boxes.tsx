"use client";

import { useTranslations } from "next-intl";
import { TickBox } from "@/components/ui/fields/tick-box";
import { SideMark } from "@/components/ui/side-mark";
import { type Kind, kinds, type Side } from "@/lib/debate/vocabulary";

type Props = Readonly<{ side: Side; chosen: readonly Kind[]; onChoose: (kinds: readonly Kind[]) => void }>;

/** Which kinds of post a side may write on a paragraph. */
export function KindBoxes({ side, chosen, onChoose }: Props) {
  const words = useTranslations("formats.edit");
  const sideWords = useTranslations("app.side");
  const kindWords = useTranslations("post.kinds");
  return (
    <fieldset>
      <legend className="pb-1 text-sm">
        <SideMark side={side} word={sideWords(side)} />{" "}
        <span className="font-semibold">{words("mayPost")}</span>
      </legend>
      {kinds.map((kind) => (
        <TickBox
          key={kind}
          label={kindWords(kind)}
          checked={chosen.includes(kind)}
          onChange={(event) =>
            onChoose(kinds.filter((one) => (one === kind ? event.target.checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
