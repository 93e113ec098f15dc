"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { StateMark } from "@/components/flow/state-mark";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { Branch } from "@/components/map/tree/argument-tree";
import { isCrowded } from "@/components/map/tree/collapsing";
import { Link } from "@/components/ui/link";
import { roomAddress } from "@/lib/debate/watching";
import { BranchHead } from "./branch-head";
import { ListAnswers } from "./list-answers";
import { roomPlaceOf } from "./place-in-room";
import { isGone, languageOf, useBranchWords } from "./use-branch-words";

type Props = Readonly<{
  tree: readonly Branch[];
  /** The paragraph that is open in a crowded list from the start. */
  openNumber?: number | null;
}>;

/** The arguments as nested lists: the same words, states and ways into the room as the map. */
export function MapList({ tree, openNumber = null }: Props) {
  const t = useTranslations("map");
  const isLong = isCrowded(tree);
  return (
    <ol className="map-list" aria-label={t("label")}>
      {tree.map((branch) => (
        <ListItem key={branch.id} branch={branch} isLazy={isLong && branch.paragraph.number !== openNumber} />
      ))}
    </ol>
  );
}

/** So many levels are filled at once: a page may not be as deep as people answer each other. */
const levels = 20;

type ItemProps = Readonly<{ branch: Branch; isLazy?: boolean; depth?: number }>;

const ListItem = memo(function ListItem({ branch, isLazy = false, depth = 1 }: ItemProps) {
  const address = useSelected(roomAddress);
  const { language } = useSelected(motionOf);
  const { textOf } = useBranchWords();
  const lang = languageOf(branch, language);
  return (
    <li data-paragraph={branch.post ? undefined : branch.paragraph.number}>
      <div className="map-list-line">
        <BranchHead branch={branch} />
        <StateMark state={branch.state} />
        {isGone(branch) ? (
          <span className="basis-full text-quiet italic">{textOf(branch)}</span>
        ) : (
          <Link href={roomPlaceOf(address, branch)} lang={lang} dir="auto" className="link basis-full">
            {textOf(branch)}
          </Link>
        )}
      </div>
      {branch.below > 0 ? (
        <ListAnswers branch={branch} isLazy={isLazy}>
          {branch.answers.map((answer) => (
            <ListItem key={answer.id} branch={answer} isLazy={(depth + 1) % levels === 0} depth={depth + 1} />
          ))}
        </ListAnswers>
      ) : null}
    </li>
  );
});
