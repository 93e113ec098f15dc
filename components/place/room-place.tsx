"use client";

import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { Start } from "./starting-place";
import type { Target } from "./target";
import type { Tool } from "./tool";

/** Where in the room somebody is: the paragraph whose arguments are shown, and the form that is open. */
export type Place = Readonly<{
  paragraphId: string;
  tool: Tool | null;
  isSheetOpen: boolean;
  /** Whether the list of what is for the reader is open; it lies over the arguments. */
  isListOpen: boolean;
  /** What is to be seen and to have the focus; a new object whenever it is asked for. */
  target: Target | null;
}>;

/** Where somebody wants to write: on a paragraph, or in a form below a post on it. */
export type Writing = Readonly<{
  paragraphId: string;
  tool: Tool | null;
  /** Whether the words to be answered are still to be chosen, by sentence. */
  isPicking?: boolean;
}>;

/** The place, and the place as the arguments show it. */
type Way = Readonly<{ place: Place; shown: Place }>;

type Going = Way &
  Readonly<{
    go: (to: Partial<Place>) => void;
    /**
     * Leads to where somebody asked to write. Once it returns the box is on the page and has the focus: the
     * next key is the first letter. To be called in the handler of the press itself.
     */
    write: (where: Writing) => void;
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
  const [{ place, shown }, setWay] = useState<Way>(() => {
    const first = paragraphs.find(({ number }) => number === start.number) ?? paragraphs[0];
    const { postId, isWriting } = start;
    const target = postId === null && !isWriting ? null : { postId, isWriting };
    const isSheetOpen = target !== null || start.tool !== null;
    const place = {
      paragraphId: first?.id ?? "",
      tool: start.tool,
      isSheetOpen,
      isListOpen: false,
      target,
    };
    return { place, shown: place };
  });
  const [beginning] = paragraphs;
  /** The room has moved to a revision without the paragraph that was open here. */
  if (beginning && !paragraphs.some(({ id }) => id === place.paragraphId)) {
    const there = { ...place, paragraphId: beginning.id, tool: null, target: null };
    setWay({ place: there, shown: there });
  }
  const numberOf = useCallback(
    (paragraphId: string) => paragraphs.find(({ id }) => id === paragraphId)?.number ?? 0,
    [paragraphs],
  );
  const go = useCallback((to: Partial<Place>) => {
    setWay((now) => wayTo(placeAfter(now.place, to), now));
    startTransition(() => setWay(arrived));
  }, []);
  const write = useCallback(({ paragraphId, tool, isPicking = false }: Writing) => {
    const target = { postId: tool?.postId ?? null, isWriting: true, isPicking };
    const to = { paragraphId, tool, isSheetOpen: true, target };
    flushSync(() => setWay((now) => arrived(wayTo(placeAfter(now.place, to), now))));
  }, []);
  const going = useMemo(
    () => ({ place, shown, go, write, numberOf, formKey }),
    [place, shown, go, write, numberOf, formKey],
  );
  return <PlaceContext value={going}>{children}</PlaceContext>;
}

function placeAfter(now: Place, to: Partial<Place>): Place {
  const isElsewhere = to.paragraphId !== undefined && to.paragraphId !== now.paragraphId;
  const isListOpen = to.isSheetOpen === undefined ? now.isListOpen : false;
  const there = { ...now, isListOpen, ...(isElsewhere ? { tool: null, target: null } : {}), ...to };
  return isSame(now, there) ? now : there;
}

/** Whether somebody is there already, so that nothing is to be drawn. */
const isSame = (now: Place, there: Place): boolean =>
  (Object.keys(there) as (keyof Place)[]).every((key) => now[key] === there[key]);

/** On the same paragraph the arguments are there at once. */
const wayTo = (place: Place, now: Way): Way =>
  place === now.place
    ? now
    : { place, shown: place.paragraphId === now.shown.paragraphId ? place : now.shown };

const arrived = (way: Way): Way => (way.shown === way.place ? way : { ...way, shown: way.place });

/** The place and the way to another. @throws Error outside a room, which is a bug. */
export function useRoomPlace(): Going {
  const going = use(PlaceContext);
  if (!going) throw new Error("no room around this");
  return going;
}

/** The key of this page's forms; null outside of a room's own page. */
export const useFormKey = (): string | null => use(PlaceContext)?.formKey ?? null;

/**
 * The place as the arguments show it, which the page's address follows: a press on another paragraph is
 * answered in the essay at once, and its arguments come as soon as they are drawn. Who asks to write is there
 * at once.
 */
export function useShownPlace(): Place {
  const { shown, numberOf } = useRoomPlace();
  const { paragraphId } = shown;
  const written = useRef(paragraphId);
  useEffect(() => {
    if (written.current === paragraphId) return;
    written.current = paragraphId;
    window.history.replaceState(null, "", `?p=${numberOf(paragraphId)}`);
  }, [paragraphId, numberOf]);
  return shown;
}

/** Lets the parts inside see the place as the arguments show it, while the room is on its way from it. */
export function PlaceShown({ children }: Readonly<{ children: ReactNode }>) {
  const { shown, go, write, numberOf, formKey } = useRoomPlace();
  const there = useMemo(
    () => ({ place: shown, shown, go, write, numberOf, formKey }),
    [shown, go, write, numberOf, formKey],
  );
  return <PlaceContext value={there}>{children}</PlaceContext>;
}

/** The number of the paragraph whose arguments are shown; null on the room's other pages. */
export function useNumberHere(): number | null {
  const going = use(PlaceContext);
  return going?.numberOf(going.place.paragraphId) ?? null;
}
