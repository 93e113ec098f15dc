import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

const text = readFileSync(process.env.READY_TEXT ?? "", "utf8");
const posts = Array.from({ length: 200 }, (_, at) => ({
  id: `post-${at}`,
  body: text.slice(at * 290, at * 290 + 290),
}));

/** 200 posts and nothing else. */
export default function Page() {
  return (
    <ol>
      {posts.map(({ id, body }) => (
        <li key={id}>
          <article id={id} aria-label="A student rebuts">
            <h3>
              <b>A student</b> <span>rebuts</span> <time>9:41</time>
            </h3>
            <p>{body}</p>
            <footer>
              <a href={`?reply=${id}`}>Reply</a> <a href={`?flag=${id}`}>Flag</a>
            </footer>
          </article>
        </li>
      ))}
    </ol>
  );
}
