import type { Route } from "next";
import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Link } from "@/components/ui/link";
import type { FoundRoom } from "@/lib/search/over-rooms/queries";
import { FoundLine } from "./found-line";

/** A room that was found, with the best of its posts, and the way to all of them. */
export function RoomGroup({
  found: { room, posts, count },
  query,
}: Readonly<{ found: FoundRoom; query: string }>) {
  const t = useTranslations("search");
  const titleOf = usePhaseTitle();
  const { id, title, motionTitle, phaseKey, phaseTitle, isArchived } = room;
  const more = count - posts.length;
  return (
    <li className="mb-10">
      <h2 className="border-b border-ink pb-2 font-serif text-xl leading-tight font-semibold wrap-anywhere">
        <Link href={`/rooms/${id}`} className="decoration-1 underline-offset-4 hover:underline">
          {title}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-4 pt-1 text-sm text-quiet">
        <span className="min-w-0 wrap-anywhere">{motionTitle}</span>
        <span>{isArchived ? t("archived") : titleOf({ key: phaseKey, title: phaseTitle })}</span>
      </p>
      {posts.length > 0 ? (
        <ol>
          {posts.map(({ post, number, excerpt }) => (
            <FoundLine key={post.id} address={id} number={number} post={post} excerpt={excerpt} />
          ))}
        </ol>
      ) : null}
      {more > 0 ? (
        <p>
          <Link
            href={`/rooms/${id}/search?${new URLSearchParams({ q: query })}` as Route}
            className="link inline-block py-2"
          >
            {t("more", { count: more, title })}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
