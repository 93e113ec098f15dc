import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/search/pager";
import { RoomGroup } from "@/components/search/room-group";
import { SearchForm } from "@/components/search/search-form";
import { ButtonLink } from "@/components/ui/button";
import { Select } from "@/components/ui/fields/select";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { longestQuery } from "@/lib/debate/search/terms";
import { searchLibrary } from "@/lib/library/queries";
import { overLimit } from "@/lib/limits/take";
import { readSearch } from "@/lib/search/asked-for";
import { roomsOnPage, searchRooms } from "@/lib/search/over-rooms/queries";
import "@/components/search/search.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

/** So many motions are named here; all are in the library. */
const mostMotions = 5;

/** What a teacher's motions and the rooms they lead have of some words. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const { teacherId } = await readTeacher("/search");
  const asked = await searchParams;
  const { query, page } = readSearch(asked);
  const state = states.find((one) => one === asked.state) ?? null;
  const motion = typeof asked.motion === "string" && asked.motion !== "" ? asked.motion : null;
  const isOver = query !== "" && (await overLimit("library", teacherId)) !== null;
  const [t, tRooms, result, library] = await Promise.all([
    getTranslations("search"),
    getTranslations("rooms"),
    searchRooms(teacherId, {
      query: isOver ? "" : query,
      isArchived: state && state === "archived",
      motion,
      page,
    }),
    query === "" || isOver || page > 0 || state || motion
      ? null
      : searchLibrary(teacherId, { query, theme: null, level: null, language: null, isOwn: false }),
  ]);
  const motions = library?.found ?? [];
  const kept = { q: query, ...(state && { state }), ...(motion && { motion }) };
  const { count, rooms, isEmpty, hasRooms } = result;
  return (
    <Page>
      <PageHeading title={t("title")}>
        {t("leadOver")} {t("hint")}
      </PageHeading>
      <SearchForm action="/search" label={t("overRooms")} query={query} longest={longestQuery}>
        {hasRooms ? (
          <>
            <Select
              label={t("state")}
              name="state"
              defaultValue={state ?? ""}
              options={[
                { value: "", label: t("all") },
                ...states.map((one) => ({ value: one, label: tRooms(one) })),
              ]}
            />
            <Select
              label={t("motion")}
              name="motion"
              className="w-full min-w-0 sm:w-64"
              defaultValue={motion ?? ""}
              options={[
                { value: "", label: t("all") },
                ...result.motions.map((title) => ({ value: title, label: title })),
              ]}
            />
          </>
        ) : null}
      </SearchForm>
      {isOver ? <Notice title={t("tooMany")}>{t("tooManyLead")}</Notice> : null}
      {!hasRooms && query === "" ? (
        <Notice
          title={t("noRooms")}
          actions={
            <ButtonLink href="/rooms/new" look="primary">
              {tRooms("create")}
            </ButtonLink>
          }
        >
          {t("noRoomsLead")}
        </Notice>
      ) : null}
      {query !== "" && !isOver && isEmpty ? <Notice title={t("noWords")}>{t("noWordsLead")}</Notice> : null}
      {query !== "" && !isEmpty && count === 0 && motions.length === 0 ? (
        <Notice title={t("none", { query })}>{t("noneLead")}</Notice>
      ) : null}
      {!isEmpty && motions.length > 0 ? (
        <section className="mb-10">
          <h2 className="border-b border-ink pb-2 text-xl">{t("motions")}</h2>
          <ul>
            {motions.slice(0, mostMotions).map(({ id, title, language }) => (
              <li key={id} className="border-b py-3">
                <Link href={`/motions/${id}` as Route} lang={language} className="link wrap-anywhere">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          {motions.length > mostMotions ? (
            <p>
              <Link
                href={`/motions?${new URLSearchParams({ q: query })}` as Route}
                className="link inline-block py-2"
              >
                {t("allMotions", { count: motions.length })}
              </Link>
            </p>
          ) : null}
        </section>
      ) : null}
      {count > 0 ? (
        <>
          <p className="mb-6 font-semibold">{t("roomCount", { count })}</p>
          <ul>
            {rooms.map((found) => (
              <RoomGroup key={found.room.id} found={found} query={query} />
            ))}
          </ul>
          <Pager
            to={(to) => `/search?${new URLSearchParams({ ...kept, page: `${to + 1}` })}`}
            page={page}
            pageCount={Math.ceil(count / roomsOnPage)}
          />
        </>
      ) : null}
    </Page>
  );
}

const states = ["open", "archived"] as const;
