"use client";

import { ReactFlow, ReactFlowProvider, useStore } from "@xyflow/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { Branch } from "@/components/map/tree/argument-tree";
import { zoomLimits } from "@/components/map/tree/viewport";
import { roomAddress } from "@/lib/debate/watching";
import { MapActsContext } from "./map-acts";
import { cardId, MapCard } from "./map-card";
import { edgesOf, nodesOf } from "./map-elements";
import { MapLegend } from "./map-legend";
import { MapTools } from "./map-tools";
import { roomPlaceOf } from "./place-in-room";
import { useBranchWords } from "./use-branch-words";
import { useMapKeys } from "./use-map-keys";
import { useMapState } from "./use-map-state";
import { useMapView } from "./use-map-view";
import "./map-canvas.css";

type Props = Readonly<{
  tree: readonly Branch[];
  /** The card to begin at. */
  startId: string | null;
}>;

const cards = { card: MapCard };

/** Below this the words are too small to be read, and the cards show larger ones. */
const far = 0.55;

/** The arguments as a graph to pan, zoom and walk through, by mouse, touch and keyboard. */
export const MapCanvas = (props: Props) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);

function Canvas({ tree, startId }: Props) {
  const t = useTranslations("map");
  const router = useRouter();
  const { language } = useSelected(motionOf);
  const address = useSelected(roomAddress);
  const { answerOf } = useBranchWords();
  const { rows, layout, collapsed, current, pick, toggle } = useMapState(tree, startId);
  const currentId = current?.branch.id ?? null;
  const view = useMapView(layout, currentId);
  const isFar = useStore(({ transform }) => transform[2] < far);

  const nodes = useMemo(() => nodesOf(rows, layout), [rows, layout]);
  const edges = useMemo(() => edgesOf(rows, answerOf), [rows, answerOf]);
  const acts = useMemo(
    () => ({
      currentId,
      collapsed,
      language,
      toggle,
      placeOf: (branch: Branch) => roomPlaceOf(address, branch),
      onLeave: rememberPlace,
    }),
    [currentId, collapsed, language, toggle, address],
  );
  const onKeyDown = useMapKeys({
    rows,
    current,
    collapsed,
    onGo: (branch) => {
      pick(branch);
      view.show(branch.id);
    },
    onOpen: (branch) => {
      rememberPlace(branch);
      router.push(roomPlaceOf(address, branch));
    },
    onToggle: toggle,
    onZoom: view.zoom,
    onFit: view.fit,
  });

  return (
    <MapActsContext value={acts}>
      <MapTools view={view} />
      <div className="map-window" data-far={isFar || undefined}>
        <ReactFlow
          tabIndex={0}
          aria-label={t("label")}
          aria-describedby="map-keys"
          aria-activedescendant={currentId && view.isCurrentSeen ? cardId(currentId) : undefined}
          onKeyDown={onKeyDown}
          nodes={nodes}
          edges={edges}
          nodeTypes={cards}
          onInit={() => currentId && view.show(currentId)}
          onNodeClick={(_, { data }) => pick(data.branch)}
          onlyRenderVisibleElements
          defaultViewport={{ x: 24, y: 24, zoom: 1 }}
          minZoom={zoomLimits.min}
          maxZoom={zoomLimits.max}
          panOnScroll
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          edgesReconnectable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          disableKeyboardA11y
          ariaLabelConfig={noHints}
          proOptions={{ hideAttribution: true }}
        />
      </div>
      <MapLegend />
    </MapActsContext>
  );
}

/** The library's hints speak of keys that are turned off. */
const noHints = {
  "node.a11yDescription.default": "",
  "node.a11yDescription.keyboardDisabled": "",
  "edge.a11yDescription.default": "",
};

/** Keeps the card in the page's address, so that the way back from the room leads to it. */
function rememberPlace({ id }: Branch): void {
  const query = new URLSearchParams(window.location.search);
  query.set("at", id);
  window.history.replaceState(null, "", `?${query}`);
}
