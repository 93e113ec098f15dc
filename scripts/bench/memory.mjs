import { measureAudience } from "./live.mjs";
import { readMegabytes } from "./process-facts.mjs";

const LISTENERS = 1000;

/**
 * What the app's process holds in memory with a thousand streams open and posts going out on them, and how
 * fast the last one has a post.
 */
export async function measureMemory(stage) {
  let megabytes;
  const before = readMegabytes(stage.pid);
  const live = await measureAudience(stage, { listeners: LISTENERS, most: 80 }, () => {
    megabytes = readMegabytes(stage.pid);
  });
  const what = `memory of the app, ${LISTENERS.toLocaleString("en")} live streams (at rest ${Math.round(before)} MB)`;
  return [...live, { key: "memory", what, unit: "MB", ours: megabytes, goal: { most: 400 } }];
}
