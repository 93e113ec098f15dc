"use client";

import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { usePrinting } from "@/components/essay/use-printing";
import { useSelected } from "@/components/live/room-store";
import { countPosts } from "@/components/map/tree/argument-tree";
import { useArgumentTree } from "@/components/map/tree/use-argument-tree";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { roomAddress } from "@/lib/debate/watching";
import { MapList } from "./map-list";
import { useView } from "./use-view";
import { ViewLink, ViewSwitch } from "./view-switch";

/** Only who looks at the map loads what draws it. */
const MapCanvas = dynamic(() => import("./map-canvas").then((module) => module.MapCanvas), {
  ssr: false,
  loading: Drawing,
});

/**
 * All arguments of a room by what they answer, as a map or as a list. Without script, and on paper, it is the
 * list.
 */
export function MapScreen() {
  const t = useTranslations("map");
  const address = useSelected(roomAddress);
  const tree = useArgumentTree();
  const view = useView();
  const isPrinting = usePrinting();
  const search = useSearchParams();

  if (countPosts(tree) === 0) {
    return (
      <Notice
        title={t("empty")}
        actions={
          <ButtonLink href={`/rooms/${address}`} look="primary">
            {t("toRoom")}
          </ButtonLink>
        }
      >
        <p>{t("emptyLead")}</p>
      </Notice>
    );
  }

  const list = <MapList tree={tree} openNumber={Number(search.get("p"))} />;
  return (
    <>
      <ViewSwitch view={view} />
      {view === "list" ? (
        list
      ) : (
        <>
          <div className="map-frame no-print" data-guess={view === null || undefined}>
            <ViewLink to="list" className="map-skip">
              {t("asList")}
            </ViewLink>
            {view === "map" ? <MapCanvas tree={tree} startId={search.get("at")} /> : <Drawing />}
          </div>
          {view === null ? <div className="map-guess">{list}</div> : null}
          {isPrinting ? list : null}
          <noscript>{list}</noscript>
        </>
      )}
    </>
  );
}

function Drawing() {
  const t = useTranslations("map");
  return <p className="map-window map-drawing">{t("drawing")}</p>;
}
