"use client";

import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Layout } from "@/components/map/tree/layout";
import { fitting, isInView, keeping, showing, type Viewport, zoomed } from "@/components/map/tree/viewport";

type MapView = Readonly<{
  /** Whether the current card is in view. */
  isCurrentSeen: boolean;
  show: (id: string) => void;
  zoom: (factor: number) => void;
  fit: () => void;
}>;

/** Moves the window on the map. When cards come or go, the one that is read stays where it is. */
export function useMapView({ boxes }: Layout, currentId: string | null): MapView {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const current = boxes.get(currentId ?? "") ?? null;

  const former = useRef(boxes);
  useEffect(() => {
    if (former.current !== boxes)
      void setViewport(keeping(currentId ?? "", former.current, boxes, getViewport(), store.getState()));
    former.current = boxes;
  }, [boxes, currentId, getViewport, setViewport, store]);

  const moves = useMemo(() => {
    // Straight, because the smooth way zooms out and in again, and a key pressed meanwhile would begin from
    // there.
    const go = (to: Viewport) =>
      void setViewport(to, { duration: isStill() ? 0 : 200, interpolate: "linear" });
    return {
      show: (id: string) => {
        const box = boxes.get(id);
        if (box) go(showing(box, getViewport(), store.getState()));
      },
      zoom: (factor: number) => go(zoomed(getViewport(), factor, current, store.getState())),
      fit: () => go(fitting([...boxes.values()], store.getState())),
    };
  }, [boxes, current, getViewport, setViewport, store]);

  const isCurrentSeen = useStore(
    useCallback(
      ({ transform: [x, y, zoom], width, height }) =>
        current !== null && isInView(current, { x, y, zoom }, { width, height }),
      [current],
    ),
  );
  return { isCurrentSeen, ...moves };
}

const isStill = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
