"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { ChangeKeys } from "@/components/keys/change-keys";
import { keyOf } from "@/components/keys/kept-keys";
import type { Command } from "@/components/keys/single-keys";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { useShortcuts } from "@/components/keys/use-shortcuts";
import { useStepKeys } from "@/components/keys/use-step-keys";
import { Button } from "@/components/ui/button";
import { freshIn, type Order, turnNow } from "@/lib/debate/clash/turns";
import type { WallTurns } from "./use-turns";
import "./clash.css";

type Props = WallTurns &
  Readonly<{
    /** So long the clash that stands there takes to read; null where it is to stand. */
    seconds: number | null;
    /** The clash in a few words, for who cannot see it. */
    inWords: string;
  }>;

/**
 * What moves the wall from clash to clash: time, unless it is held, and the teacher, by buttons and keys.
 * Only a step of hers is announced.
 */
export function Steer({ choices, turns, go, choose, seconds, inWords }: Props) {
  const t = useTranslations("present.clash");
  const kept = useKeptKeys();
  const [isHeld, setHeld] = useState(false);
  const [isByHand, setByHand] = useState(false);
  const { at, order } = turns;
  const turn = turnNow(turns);
  const fresh = turn ? freshIn(turns, choices) : 0;
  const stands = isHeld ? null : seconds;

  const press = (by: 1 | -1) => {
    go(by, true);
    setByHand(true);
  };
  const moveOn = useEffectEvent(() => {
    go(1, false);
    setByHand(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn and each answer takes its own time
  useEffect(() => {
    if (stands === null) return;
    const timer = setTimeout(() => moveOn(), stands * 1000);
    return () => clearTimeout(timer);
  }, [stands, at, turn?.id, turn?.answerId]);

  const toggle = (one: Order) => choose(order === one ? "both" : one);
  useStepKeys(press);
  useShortcuts({
    hottest: () => toggle("hottest"),
    newest: () => toggle("newest"),
    hold: () => setHeld(!isHeld),
  });
  const shortcut = (command: Command) => {
    const key = kept.isOff ? "" : keyOf(command, kept);
    return key ? { "aria-keyshortcuts": key, title: key.toUpperCase() } : {};
  };
  return (
    <div className="clash-steer no-print with-script">
      <fieldset aria-label={t("steer")}>
        <Button isSmall look="plain" onClick={() => press(-1)}>
          <span aria-hidden="true">←</span>
          <span className="sr-only">{t("back")}</span>
        </Button>
        <Button isSmall look="plain" onClick={() => press(1)}>
          {t("next")} <span aria-hidden="true">→</span>
        </Button>
        {orders.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={order === one}
            onClick={() => toggle(one)}
            className="clash-switch toggle"
            {...shortcut(one)}
          >
            {t(one)}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={isHeld}
          onClick={() => setHeld(!isHeld)}
          className="clash-switch toggle"
          {...shortcut("hold")}
        >
          {t("hold")}
        </button>
        <ChangeKeys page="wall" />
      </fieldset>
      {fresh > 0 ? <p className="text-quiet tabular-nums">{t("fresh", { count: fresh })}</p> : null}
      <p role="status" className="sr-only">
        {isByHand ? inWords : ""}
      </p>
    </div>
  );
}

const orders = ["hottest", "newest"] as const;
