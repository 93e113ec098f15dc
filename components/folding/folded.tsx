"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { isSurelyLong, mayBeLong } from "./long-text";

type Props = Omit<ComponentProps<"div">, "children"> &
  Readonly<{
    text: string;
    /** What it is: a part of a page, or words that are quoted. */
    as?: "div" | "blockquote" | "q" | "p" | "span";
    /** Opens it, for a reader who is led to it; later it is the reader's. */
    isOpen?: boolean | undefined;
    /** The text as it is drawn, where that is more than its letters. */
    children?: ReactNode;
  }>;

/**
 * What somebody wrote. Of a long text twelve lines are in sight, and the rest on request; without script and
 * on paper all of it is. Needs the words "post.fold".
 */
export function Folded({ text, as: Tag = "div", isOpen = false, children = text, ...rest }: Props) {
  if (!mayBeLong(text)) return <Tag {...(rest as object)}>{children}</Tag>;
  return (
    <Foldable text={text} as={Tag} isOpen={isOpen} {...rest}>
      {children}
    </Foldable>
  );
}

function Foldable({ text, as, isOpen = false, children, ...rest }: Props) {
  const Tag = as as "div";
  const t = useTranslations("post.fold");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(() => isSurelyLong(text));
  const [isWhole, setWhole] = useState(isOpen);
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setWhole(true);
  }

  useEffect(() => {
    const element = box.current;
    if (!element || isWhole) return;
    const look = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight + 1));
    look.observe(element);
    return () => look.disconnect();
  }, [isWhole]);

  const turn = () => {
    setWhole(!isWhole);
    if (isWhole) requestAnimationFrame(() => box.current?.scrollIntoView({ block: "nearest" }));
  };
  return (
    <>
      <Tag {...rest} id={id} ref={box} data-folded={!isWhole || undefined} onScroll={() => setWhole(true)}>
        {children}
      </Tag>
      {isLong || isWhole ? (
        <button
          type="button"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={turn}
          className="fold-button"
        >
          {t(isWhole ? "less" : "all")}
        </button>
      ) : null}
    </>
  );
}
