"use client";

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { Quote } from "@/lib/debate/anchors";
import type { Start } from "./starting-place";
import type { Target } from "./target";
import type { Tool } from "./tool";

/**
 * Where in the room somebody is: the paragraph whose arguments are shown, the words to be answered, the form
 * that is open.
 */
export type Place = Readonly<{
  paragraphId: string;
  tool: Tool | null;
  quote: Quote | null;
  isSheetOpen: boolean;
  /** Whether the list of what is for the reader is open; it lies over the arguments. */
  isListOpen: boolean;
  /** What is to be seen and to have the focus; a new object whenever it is asked for. */
  target: Target | null;
}>;

type Going = Readonly<{
  place: Place;
  go: (to: Partial<Place>) => void;
  numberOf: (paragraphId: string) => number;
  formKey: string;
}>;

const PlaceContext = createContext<Going | null>(null);

type Props = Readonly<{
  start: Start;
  /** Made for this page: a form that is sent twice before the script has loaded counts once. */
  formKey: string;
  children: ReactNode;
}>;

/** Keeps the place for the room's parts. */
export function RoomPlace({ start, formKey, children }: Props) {
  const { paragraphs } = useSelected(motionOf);
  const [place, setPlace] = useState<Place>(() => {
    const first = paragraphs.find(({ number }) => number === start.number) ?? paragraphs[0];
    const target = start.postId === null ? null : { postId: start.postId, isWriting: false };
    const isSheetOpen = target !== null || start.tool !== null;
    return {
      paragraphId: first?.id ?? "",
      tool: start.tool,
      quote: null,
      isSheetOpen,
      isListOpen: false,
      target,
    };
  });
  const numberOf = useCallback(
    (paragraphId: string) => paragraphs.find(({ id }) => id === paragraphId)?.number ?? 0,
    [paragraphs],
  );
  const go = useCallback((to: Partial<Place>) => {
    setPlace((now) => {
      const isElsewhere = to.paragraphId !== undefined && to.paragraphId !== now.paragraphId;
      const isList = to.isSheetOpen === undefined ? now.isListOpen : false;
      const next = {
        ...now,
        isListOpen: isList,
        ...(isElsewhere ? { tool: null, target: null } : {}),
        ...to,
      };
      const isOtherForm = isElsewhere || answered(next) !== answered(now);
      const there = isOtherForm ? { ...next, quote: to.quote ?? null } : next;
      return isSame(now, there) ? now : there;
    });
  }, []);
  const going = useMemo(() => ({ place, go, numberOf, formKey }), [place, go, numberOf, formKey]);
  return <PlaceContext value={going}>{children}</PlaceContext>;
}

/** Whether somebody is there already, so that nothing is to be drawn. */
const isSame = (now: Place, there: Place): boolean =>
  (Object.keys(there) as (keyof Place)[]).every((key) => now[key] === there[key]);

const answered = ({ tool }: Place): string | null => (tool?.name === "reply" ? tool.postId : null);

/** The place and the way to another. @throws Error outside a room, which is a bug. */
export function useRoomPlace(): Going {
  const going = use(PlaceContext);
  if (!going) throw new Error("no room around this");
  return going;
}

/**
 * The place as the arguments show it, which the page's address follows: a press on another paragraph is
 * answered in the essay at once, and its arguments come as soon as they are drawn.
 */
export function useShownPlace(): Place {
  const { place, numberOf } = useRoomPlace();
  const former = useDeferredValue(place);
  const shown = former.paragraphId === place.paragraphId ? place : former;
  const { paragraphId } = shown;
  const written = useRef(paragraphId);
  useEffect(() => {
    if (written.current === paragraphId) return;
    written.current = paragraphId;
    window.history.replaceState(null, "", `?p=${numberOf(paragraphId)}`);
  }, [paragraphId, numberOf]);
  return shown;
}

/** Lets the parts inside see a place that the room is still on its way from. */
export function PlaceShown({ place, children }: Readonly<{ place: Place; children: ReactNode }>) {
  const { go, numberOf, formKey } = useRoomPlace();
  const shown = useMemo(() => ({ place, go, numberOf, formKey }), [place, go, numberOf, formKey]);
  return <PlaceContext value={shown}>{children}</PlaceContext>;
}

/** The number of the paragraph whose arguments are shown; null on the room's other pages. */
export function useNumberHere(): number | null {
  const going = use(PlaceContext);
  return going?.numberOf(going.place.paragraphId) ?? null;
}
