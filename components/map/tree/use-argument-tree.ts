"use client";

import { useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { useFlow } from "@/components/live/use-flow";
import { argumentTree, type Root } from "./argument-tree";

/**
 * Who answered what as a tree, kept up to date. A paragraph on which nothing changed is the very same object,
 * so that it is not drawn again.
 */
export function useArgumentTree(): readonly Root[] {
  const snapshot = useSnapshot();
  const { motion, posts } = snapshot;
  const flow = useFlow(snapshot);
  const [kept, setKept] = useState(() => ({ motion, posts, flow, tree: argumentTree(motion, posts, flow) }));
  if (kept.motion === motion && kept.posts === posts && kept.flow === flow) return kept.tree;
  const tree = argumentTree(motion, posts, flow, kept.tree);
  setKept({ motion, posts, flow, tree });
  return tree;
}
