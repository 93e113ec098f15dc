/** A line of the log about one post. */
export type Said = Readonly<{ act: string; byId: string; reason: string | null; createdAt: Date }>;

/** What hides or judges a post: by whom, when and why; null for nothing. */
type Standing = Readonly<{ hiding: Said | null; review: Said | null }>;

const nothing: Standing = { hiding: null, review: null };

function after({ hiding, review }: Standing, said: Said): Standing {
  if (said.act === "hide") return { hiding: said, review };
  if (said.act === "approve" || said.act === "reject") return { hiding, review: said };
  return hiding ? { hiding: null, review } : { hiding, review: null };
}

const acts: readonly string[] = ["approve", "reject", "hide", "restore"];

/**
 * How a post stood before the last act on it, by its log in order; null where nothing is left to take back.
 * What was taken back counts no more.
 */
export function formerOf(log: readonly Said[]): Readonly<{ last: Said; former: Standing }> | null {
  const steps: { said: Said; before: Standing }[] = [];
  let now = nothing;
  for (const said of log) {
    if (said.act === "undo") now = steps.pop()?.before ?? now;
    else if (acts.includes(said.act)) {
      steps.push({ said, before: now });
      now = after(now, said);
    }
  }
  const last = steps.at(-1);
  return last ? { last: last.said, former: last.before } : null;
}
