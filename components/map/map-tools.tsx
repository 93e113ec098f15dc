"use client";

import { useTranslations } from "next-intl";
import { zoomStep } from "./use-map-keys";

type Props = Readonly<{ view: Readonly<{ zoom: (factor: number) => void; fit: () => void }> }>;

/** Buttons for those who neither pinch nor press keys. */
export function MapTools({ view }: Props) {
  const t = useTranslations("map");
  return (
    <div className="map-tools">
      <button type="button" onClick={() => view.zoom(1 / zoomStep)} aria-label={t("zoomOut")}>
        −
      </button>
      <button type="button" onClick={() => view.zoom(zoomStep)} aria-label={t("zoomIn")}>
        +
      </button>
      <button type="button" onClick={view.fit}>
        {t("fit")}
      </button>
    </div>
  );
}
