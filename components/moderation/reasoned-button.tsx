"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { useScript } from "@/components/ui/use-script";
import { ReasonChoice, type ReasonedAct } from "./reason-choice";

type Props = Readonly<{
  act: ReasonedAct;
  targetId: string;
  /** What it is called to who does not see where it stands. */
  name?: string;
  look?: ButtonLook;
  children?: ReactNode;
  onDone?: () => void;
}>;

const nothing = () => undefined;

/**
 * A button that opens the reasons in its place: the second press does it. Without script they are open.
 */
export function ReasonedButton({ act, targetId, name, look = "plain", children, onDone = nothing }: Props) {
  const t = useTranslations("why");
  const hasScript = useScript();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen !== wasOpen.current) place.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => setOpen(false);
  const choice = (
    <ReasonChoice
      act={act}
      targetId={targetId}
      onClose={close}
      onDone={() => {
        close();
        onDone();
      }}
    />
  );
  return (
    <div ref={place} className={isOpen || !hasScript ? "basis-full" : "contents"}>
      {isOpen ? (
        choice
      ) : (
        <Button
          look={look}
          isSmall
          aria-expanded={false}
          aria-label={name}
          className="with-script"
          onClick={() => setOpen(true)}
        >
          {children ?? t(`act.${act}`)}
        </Button>
      )}
      {hasScript ? null : <div className="without-script">{choice}</div>}
    </div>
  );
}
