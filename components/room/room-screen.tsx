"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { Aloud } from "@/components/aloud/aloud";
import { BallotForm } from "@/components/ballot/ballot-form";
import { ConnectionNote } from "@/components/bar/connection-note";
import { MotionTitle } from "@/components/bar/motion-title";
import { RoomBar } from "@/components/bar/room-bar";
import { LateDigest } from "@/components/digest/late-digest";
import { Essay } from "@/components/essay/essay";
import { type ForYouList, forYouList } from "@/components/for-you/for-you-list";
import { ComingBack } from "@/components/join/coming-back";
import { Minute } from "@/components/live/minute";
import { useAside, useSnapshot } from "@/components/live/room-store";
import { useCalm } from "@/components/live/use-calm";
import { useFlow } from "@/components/live/use-flow";
import { usePostGroups } from "@/components/live/use-post-groups";
import type { Door } from "@/components/lobby/lobby";
import { BeginInRoom } from "@/components/nudge/begin-in-room";
import { ResendWhenBack } from "@/components/outbox/resend-when-back";
import { type Place, PlaceShown, useRoomPlace, useShownPlace } from "@/components/place/room-place";
import { useTarget } from "@/components/place/use-target";
import { ArgumentsPanel } from "@/components/sheet/arguments-panel";
import { ArgumentsSheet } from "@/components/sheet/arguments-sheet";
import { useScript } from "@/components/ui/use-script";
import { isBeginning, type Snapshot } from "@/lib/debate/events";
import { isHomework } from "@/lib/debate/homework/homework";
import type { PostView } from "@/lib/debate/views";
import { Announcer } from "./announcer";
import { PhaseRules } from "./phase-rules";
import { useLaterParts } from "./use-later-parts";
import { useRoomKeys } from "./use-room-keys";

/** Few see these, or only later: `useLaterParts`. */
const HelpDialog = dynamic(() => import("./help-dialog").then((part) => part.HelpDialog));
const RejoinKeyNotice = dynamic(() => import("./rejoin-key-notice").then((part) => part.RejoinKeyNotice));
const Lobby = dynamic(() => import("@/components/lobby/lobby").then((part) => part.Lobby));
const HomeworkNote = dynamic(() =>
  import("@/components/homework/homework-note").then((part) => part.HomeworkNote),
);
const NoParagraphs = dynamic(() =>
  import("@/components/points/no-paragraphs").then((part) => part.NoParagraphs),
);
const SideChooser = dynamic(() => import("./side-chooser").then((part) => part.SideChooser));

const laterParts = () => [
  import("./help-dialog"),
  import("@/components/digest/digest-in-turn"),
  import("@/components/ballot/ballot"),
  import("@/components/for-you/for-you-panel"),
  import("@/components/nudge/begin-here"),
  import("@/components/writing/similar-posts"),
];

const nothing: readonly PostView[] = [];
const none: ForYouList["entries"] = [];
const nobody: Snapshot["members"] = [];

type Props = Readonly<{
  rejoinKey: string | null;
  /**
   * What the reader does here the first time; null where they know. A teacher's lead up to the start; in an
   * archived room there is nothing to do.
   */
  firstSteps: ReactNode;
  /** How the class gets in; null for all but a teacher. */
  door: Door | null;
}>;

/** The room: the essay with its margins, and the arguments of one paragraph beside it. */
export function RoomScreen({ rejoinKey, firstSteps, door }: Props) {
  const t = useTranslations("room");
  const snapshot = useSnapshot();
  const { place, go } = useRoomPlace();
  const [markedId, setMarkedId] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isDigestOpen, setDigestOpen] = useState(false);
  const { room, phase, motion, members, posts, me } = snapshot;
  const hasBegun = phase.index > 0;
  const isLobby = door !== null && !hasBegun && !room.isArchived;

  const groups = usePostGroups(posts);
  const postsOf = useCallback((paragraphId: string) => groups.get(paragraphId) ?? nothing, [groups]);
  const showHelp = useCallback(() => setHelpOpen(true), []);
  const list = useForYou(snapshot);
  useLaterParts(laterParts);
  useRoomKeys(motion.paragraphs, list?.entries ?? none, showHelp);
  const shown = useShownPlace();
  const drawing = useTarget(shown, isBeginning(snapshot));

  const follow = (postIds: readonly string[], paragraphId: string) => {
    const next = postIds[(postIds.indexOf(place.target?.postId ?? "") + 1) % postIds.length] ?? null;
    go({ paragraphId, isSheetOpen: true, target: { postId: next, isWriting: false } });
  };

  const isAtHomework = isHomework(phase);
  const readsFirst = me.role !== "TEACHER" && (phase.allows.ballot === "OPENING" || isAtHomework);
  const ballot = <BallotForm room={room} phase={phase} turnout={snapshot.turnout} me={me} />;

  const paragraphAt = ({ paragraphId }: Place) =>
    motion.paragraphs.find(({ id }) => id === paragraphId) ?? motion.paragraphs[0];
  const [paragraph, shownParagraph] = [paragraphAt(place), paragraphAt(shown)];
  return (
    <Minute>
      <PlaceShown>
        <RoomBar room={room} phase={phase} motion={motion} me={me} isLobby={isLobby} onHelp={showHelp} />
      </PlaceShown>
      <ConnectionNote />
      <ComingBack />
      {rejoinKey ? <RejoinKeyNotice rejoinKey={rejoinKey} /> : null}
      {room.settings.sidePolicy === "CHOICE" && me.role === "STUDENT" && !me.side ? (
        <SideChooser me={me} members={members} />
      ) : null}
      {isLobby ? <Lobby {...door} /> : null}
      <div className="room" data-lobby={isLobby || undefined}>
        <div className="room-essay">
          <div className="room-opening">
            {isAtHomework ? <HomeworkNote room={room} me={me} phase={phase} /> : null}
            {isLobby || room.isArchived || room.isLocked ? null : <PhaseRules phase={phase} me={me} />}
            {room.isArchived || (hasBegun && me.role === "TEACHER") ? null : firstSteps}
            <h1 lang={motion.language}>
              <MotionTitle title={motion.title} />
            </h1>
            {readsFirst && phase.allows.ballot ? (
              <a href="#vote" className="button button-plain justify-self-start">
                {t("readFirst")}
              </a>
            ) : (
              ballot
            )}
          </div>
          <Essay
            motion={motion}
            posts={posts}
            groups={groups}
            postsOf={postsOf}
            markedId={markedId}
            onFollow={follow}
          />
          {readsFirst ? <div className="room-opening">{ballot}</div> : null}
        </div>
        {isLobby ? null : paragraph && shownParagraph ? (
          <ArgumentsSheet paragraph={paragraph} posts={postsOf(paragraph.id)} list={list} drawing={drawing}>
            <PlaceShown>
              <ArgumentsPanel
                paragraph={shownParagraph}
                posts={postsOf(shownParagraph.id)}
                onMark={setMarkedId}
              />
            </PlaceShown>
          </ArgumentsSheet>
        ) : (
          <NoParagraphs motion={motion} />
        )}
      </div>
      {me.role === "STUDENT" ? <BeginInRoom entries={list?.entries ?? none} /> : null}
      <Aloud />
      <Announcer />
      <ResendWhenBack />
      {me.role === "TEACHER" ? null : (
        <LateDigest isAsked={isDigestOpen} onClose={() => setDigestOpen(false)} />
      )}
      {isHelpOpen ? (
        <HelpDialog
          onDigest={me.role !== "TEACHER" && hasBegun ? () => setDigestOpen(true) : null}
          onClose={() => setHelpOpen(false)}
          mayLeave={me.role !== "TEACHER" && !me.isWatched}
          roomToView={me.role === "TEACHER" ? room.id : null}
        />
      ) : null}
    </Minute>
  );
}

/**
 * What is for the reader. A page is drawn for many at once, so that what each begins with is found only in
 * the browser.
 */
function useForYou(now: Snapshot): ForYouList | null {
  const snapshot = useCalm(now);
  const flow = useFlow(snapshot);
  const aside = useAside();
  const { phase, posts, me, members: all } = snapshot;
  const hasScript = useScript();
  const members = hasScript ? all : nobody;
  return useMemo(
    () => forYouList({ phase, posts, me, members }, flow, aside),
    [phase, posts, me, members, flow, aside],
  );
}
