"use client";

import { useFormatter } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { contrastOf, type Rgb } from "@/components/ui/contrast";

/** A colour with its name, and how it contrasts with the paper below it, measured where it stands. */
export function Swatch({ name }: Readonly<{ name: string }>) {
  const format = useFormatter();
  const field = useRef<HTMLSpanElement>(null);
  const [contrast, setContrast] = useState<number | null>(null);

  useEffect(() => {
    const paper = field.current?.closest("[data-theme]");
    if (field.current && paper) setContrast(contrastOf(colourOf(field.current), colourOf(paper)));
  }, []);

  return (
    <li className="grid grid-cols-[2.75rem_1fr_auto] items-center gap-3 py-1">
      <span
        ref={field}
        className="h-8 border border-field [print-color-adjust:exact]"
        style={{ background: `var(--${name})` }}
      />
      <span className="text-sm">{name}</span>
      <span className="text-sm text-quiet tabular-nums">
        {contrast === null
          ? null
          : format.number(contrast, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
      </span>
    </li>
  );
}

function colourOf(element: Element): Rgb {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return [red, green, blue];
}
