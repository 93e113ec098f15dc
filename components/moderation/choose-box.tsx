"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useScript } from "@/components/ui/use-script";
import { chosenForm, useChosen } from "./chosen";

type Props = Readonly<{ postId: string; name: string }>;

/** A box to choose a post by, for the form that does one thing to several. */
export function ChooseBox({ postId, name }: Props) {
  const t = useTranslations("moderation.many");
  const hasScript = useScript();
  const { ids, toggle } = useChosen();
  const isRange = useRef(false);
  const isChosen = ids.has(postId);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside takes the press; this is room for a thumb
    <label className="choose-box no-print" onClick={(event) => (isRange.current = event.shiftKey)}>
      <input
        type="checkbox"
        form={chosenForm}
        name={hasScript ? undefined : "targetIds[]"}
        value={postId}
        data-command="choose"
        aria-label={t("choose", { name })}
        {...(hasScript
          ? { checked: isChosen, onChange: () => toggle(postId, isRange.current) }
          : { defaultChecked: false })}
      />
    </label>
  );
}
