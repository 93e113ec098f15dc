"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Asked, stopReading } from "./asked";
import "./aloud.css";
import { beginReading, type Reading, type Standing } from "./reading";
import { placeOf, textsOf } from "./texts";

const rates = [0.75, 1, 1.25, 1.5, 2] as const;

/** Stays while the page does. */
const kept = { rate: 1 };

/** What is read aloud now, and the keys for it. It is gone when nothing is read any more. */
export function Reader({ asked }: Readonly<{ asked: Asked }>) {
  const t = useTranslations("aloud");
  const locale = useLocale();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [goesOn, setGoesOn] = useState(asked.goesOn);
  const [rate, setRate] = useState(kept.rate);
  const reading = useRef<Reading>(null);
  const bar = useRef<HTMLElement>(null);

  const leave = () => {
    if (bar.current?.contains(document.activeElement)) asked.button.focus({ preventScroll: true });
    stopReading();
  };
  const hear = useEffectEvent((now: Standing) => (now.is === "over" ? leave() : setStanding(now)));
  const begin = useEffectEvent(() =>
    beginReading(textsOf(asked.button), { rate, goesOn }, (now) => hear(now)),
  );
  useEffect(() => {
    const begun = begin();
    reading.current = begun;
    const stop = () => begun.stop();
    window.addEventListener("pagehide", stop);
    return () => {
      window.removeEventListener("pagehide", stop);
      begun.stop();
    };
  }, []);
  const isHere = standing !== null;
  useEffect(() => {
    if (isHere) bar.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isHere]);
  if (!standing) return null;

  const isPaused = standing.is === "paused";
  const isRead = "text" in standing;
  return (
    <section
      ref={bar}
      aria-label={t("label")}
      onKeyDown={(event) => event.key === "Escape" && leave()}
      className="aloud no-print"
    >
      {isRead ? (
        <>
          <p className="aloud-now">{nameOf(placeOf(standing.text)) ?? t("text")}</p>
          <Button isSmall onClick={() => (isPaused ? reading.current?.resume() : reading.current?.pause())}>
            {t(isPaused ? "resume" : "pause")}
          </Button>
          <Button isSmall onClick={leave}>
            {t("stop")}
          </Button>
          <button
            type="button"
            aria-pressed={goesOn}
            onClick={() => {
              setGoesOn(!goesOn);
              reading.current?.setGoingOn(!goesOn);
            }}
            className="toggle min-h-8 px-2.5"
          >
            {t("goOn")}
          </button>
          <label className="flex items-center gap-1.5">
            {t("speed")}
            <select
              value={rate}
              onChange={({ currentTarget }) => {
                kept.rate = Number(currentTarget.value);
                setRate(kept.rate);
                reading.current?.setRate(kept.rate);
              }}
              className="control"
            >
              {rates.map((one) => (
                <option key={one} value={one}>
                  {one.toLocaleString(locale)} ×
                </option>
              ))}
            </select>
          </label>
          <p className="aloud-voice">{standing.voice ? t("voice", { name: standing.voice }) : null}</p>
        </>
      ) : (
        <>
          <p role="alert">
            {standing.is === "no-voice"
              ? t("noVoice", { language: languageName(standing.language, locale) })
              : t(standing.is === "failed" ? "failed" : "noSpeech")}
          </p>
          <Button isSmall onClick={leave}>
            {t("close")}
          </Button>
        </>
      )}
    </section>
  );
}

const nameOf = (place: Element): string | null =>
  place.getAttribute("aria-label") ?? place.getAttribute("data-aloud-of");

const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
