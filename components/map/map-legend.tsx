"use client";

import { useTranslations } from "next-intl";
import { ChangeKeys } from "@/components/keys/change-keys";
import { keyOf } from "@/components/keys/kept-keys";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { kinds } from "@/lib/debate/vocabulary";
import { lineClass } from "./map-elements";

/** What the lines mean, and what the keys do. */
export function MapLegend() {
  const t = useTranslations("map");
  const tPost = useTranslations("post");
  const kept = useKeptKeys();
  return (
    <div className="map-legend">
      <ul aria-label={t("lines")}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg
              viewBox="0 0 36 8"
              width="36"
              height="8"
              aria-hidden="true"
              className={lineClass(kind, null)}
            >
              <path d="M0 4H36" className="react-flow__edge-path" />
            </svg>
            {tPost(`does.${kind}`)}
          </li>
        ))}
      </ul>
      <p id="map-keys" className="pointer-coarse:sr-only">
        {t("keys")}{" "}
        {kept.isOff
          ? null
          : t("keysToZoom", {
              zoomIn: keyOf("zoomIn", kept),
              zoomOut: keyOf("zoomOut", kept),
              whole: keyOf("wholeMap", kept),
            })}
      </p>
      <div className="pointer-coarse:sr-only">
        <ChangeKeys page="map" />
      </div>
    </div>
  );
}
