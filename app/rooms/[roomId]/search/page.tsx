import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoomHeading } from "@/components/rooms/room-heading";
import { FoundLine } from "@/components/search/found-line";
import { Pager } from "@/components/search/pager";
import { SearchForm } from "@/components/search/search-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { longestQuery } from "@/lib/debate/search/terms";
import { textIn } from "@/lib/debate/turn/text-in";
import { roomAddress } from "@/lib/debate/watching";
import { overMemberLimit } from "@/lib/limits/take";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readSearch } from "@/lib/search/asked-for";
import { pageSize, searchRoom } from "@/lib/search/queries";
import "@/components/search/search.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

/** What a member's room has of some words, among what they may see. */
export default async function RoomSearchPage({ params, searchParams }: PageProps<"/rooms/[roomId]/search">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const { query, page } = readSearch(await searchParams);
  const isOver = query !== "" && (await overMemberLimit("searches", member)) !== null;
  const [t, snapshot, result] = await Promise.all([
    getTranslations("search"),
    readSnapshot(member),
    query === "" || isOver ? null : searchRoom(member, query, page),
  ]);
  const address = roomAddress(snapshot);
  const at = `/rooms/${address}/search`;
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead", textIn(snapshot.motion))} {t("hint")}
      </RoomHeading>
      <SearchForm action={at} label={t("inRoom")} query={query} longest={longestQuery} />
      {isOver ? <Notice title={t("tooMany")}>{t("tooManyLead")}</Notice> : null}
      {result?.isEmpty ? <Notice title={t("noWords")}>{t("noWordsLead")}</Notice> : null}
      {result && !result.isEmpty && result.count === 0 ? (
        <Notice title={t("none", { query })}>{t("noneLead")}</Notice>
      ) : null}
      {result && result.count > 0 ? (
        <>
          <p className="border-b border-ink pb-2 font-semibold">{t("count", { count: result.count })}</p>
          <ol>
            {result.found.map(({ post, paragraph, excerpt }) => (
              <FoundLine
                key={post?.id ?? paragraph?.id}
                address={address}
                number={paragraph?.number ?? null}
                post={post}
                excerpt={excerpt}
                motion={snapshot.motion}
              />
            ))}
          </ol>
          <Pager
            to={(to) => `${at}?${new URLSearchParams({ q: query, page: `${to + 1}` })}`}
            page={page}
            pageCount={Math.ceil(result.count / pageSize)}
          />
        </>
      ) : null}
    </Page>
  );
}
