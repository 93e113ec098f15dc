import { loadTypeScript } from "../load-typescript.mjs";
import { median } from "./medians.mjs";

const PARAGRAPHS = 9;
const POSTS = 10_000;
const TURNS = 15;
const kinds = ["REBUT", "SUPPORT", "QUESTION", "CONCEDE"];

/**
 * The flow of 10,000 posts made from scratch, and after one more post; the limit is to walk over the posts
 * once and group them.
 */
export async function measureFlow() {
  const { flowOf } = await loadTypeScript("lib/debate/flow.ts");
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => ({ id: `paragraph-${at}` }));
  const posts = Array.from({ length: POSTS }, (_, at) => postAt(at));
  const answering = { essay: true, replies: true };
  const whole = () => flowOf({ paragraphs, posts, answering });
  const before = whole();
  const more = { paragraphs, posts: [...posts, postAt(POSTS)], answering };

  const scratch = timeOf(whole);
  const event = timeOf(() => flowOf(more, before));
  const limit = timeOf(() => group(posts));
  return [
    {
      key: "flow",
      what: `flow of ${POSTS.toLocaleString("en")} posts from scratch`,
      unit: "ms",
      ours: scratch,
      limit,
      goal: { most: 50 },
    },
    { what: "· after one more post", unit: "ms", ours: event, limit },
  ];
}

/**
 * A post in a thread up to four deep: each answers one written a little before it on the same paragraph, or
 * the essay.
 */
function postAt(at) {
  const depth = Math.floor(at / PARAGRAPHS) % 4;
  return {
    id: `post-${at}`,
    paragraphId: `paragraph-${at % PARAGRAPHS}`,
    parentId: depth === 0 ? null : `post-${at - PARAGRAPHS}`,
    kind: kinds[(at * 7) % 4],
    side: depth % 2 === 0 ? "OPPOSITION" : "PROPOSITION",
    status: at % 50 === 0 ? "HIDDEN" : "PUBLISHED",
    author: { memberId: `member-${at % 500}` },
  };
}

function timeOf(work) {
  const times = Array.from({ length: TURNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}

function group(posts) {
  const groups = new Map();
  for (const post of posts) {
    const list = groups.get(post.paragraphId);
    if (list) list.push(post);
    else groups.set(post.paragraphId, [post]);
  }
  return groups;
}
