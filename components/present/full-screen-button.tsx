"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

/** Gives the projector the whole screen and takes it back. Not drawn where the browser cannot. */
export function FullScreenButton() {
  const t = useTranslations("present");
  const isFull = useSyncExternalStore(onFullScreen, readFullScreen, () => null);
  if (isFull === null) return null;

  const toggle = () => (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <button type="button" onClick={toggle} className="link py-1">
      {isFull ? t("endFullScreen") : t("fullScreen")}
    </button>
  );
}

const readFullScreen = (): boolean | null =>
  document.fullscreenEnabled ? document.fullscreenElement !== null : null;

function onFullScreen(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}
