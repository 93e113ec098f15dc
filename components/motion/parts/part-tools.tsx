"use client";

import { useTranslations } from "next-intl";
import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import type { KeyedPart, PartAct } from "./use-parts";

type Props = Readonly<{
  /** Of the field with the part's words. */
  id: string;
  part: KeyedPart;
  isFirst: boolean;
  isLast: boolean;
  act: Dispatch<PartAct>;
}>;

/** What can be done with a part. The cursor stays where it is while a button is pressed. */
export function PartTools({ id, part: { key, kind }, isFirst, isLast, act }: Props) {
  const t = useTranslations("motion.editing");
  const cursor = (): number => {
    const field = document.getElementById(id);
    return field instanceof HTMLTextAreaElement ? field.selectionStart : 0;
  };
  const isOut = kind === "LEFT_OUT";
  const tools = [
    { name: "join", isOff: isFirst, press: () => act({ do: "join", key }) },
    { name: "split", isOff: false, press: () => act({ do: "split", key, offset: cursor() }) },
    { name: "up", isOff: isFirst, press: () => act({ do: "move", key, by: -1 }) },
    { name: "down", isOff: isLast, press: () => act({ do: "move", key, by: 1 }) },
    {
      name: isOut ? "putBack" : "leaveOut",
      isOff: false,
      press: () => act({ do: "become", key, kind: isOut ? "PARAGRAPH" : "LEFT_OUT" }),
    },
  ] as const;
  return (
    <div className="flex flex-wrap gap-2">
      {tools.map(({ name, isOff, press }) => (
        <Button
          key={name}
          isSmall
          look="quiet"
          disabled={isOff}
          onMouseDown={(event) => event.preventDefault()}
          onClick={press}
        >
          {t(name)}
        </Button>
      ))}
    </div>
  );
}
