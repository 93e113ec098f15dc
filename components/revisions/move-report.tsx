"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { standOf } from "@/components/live/standing";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SideMark } from "@/components/ui/side-mark";
import { moveRefusal } from "@/lib/debate/reanchor/may-move";
import { anchorings } from "@/lib/debate/vocabulary";
import { directionOf } from "@/lib/motions/languages";
import type { MoveReport as Report, ReportedPost } from "@/lib/revisions/report";
import { moveRoomAction } from "@/lib/rooms/actions";

/** What moving the room would do to each post, before and after side by side, and the press that does it. */
export function MoveReport({ report }: Readonly<{ report: Report }>) {
  const t = useTranslations("revisions.move");
  const snapshot = useSnapshot();
  const { from, to, counts, posts } = report;
  if (snapshot.motion.revision === to)
    return (
      <p id="move" role="status" className="border-l-4 border-ink bg-raised px-3 py-2">
        {t("done", { number: to })}
      </p>
    );
  const refusal = moveRefusal(standOf(snapshot));
  const { steps, index } = snapshot.phase;
  const areShown = steps.slice(0, index + 1).some(({ allows }) => allows.reveals);
  return (
    <section id="move" aria-labelledby="move-title" className="grid gap-4 border-t pt-5">
      <h3 id="move-title" className="text-lg">
        {t("title", { from, to })}
      </h3>
      <p className="max-w-prose text-quiet">
        {posts.length === 0 ? t("noPosts") : t("lead", { count: posts.length })}
      </p>
      {anchorings.toReversed().map((anchor) => {
        const found = posts.filter((post) => post.anchor === anchor);
        if (counts[anchor] === 0) return null;
        return (
          <Disclosure
            key={anchor}
            look="section"
            isOpen={anchor !== "same"}
            summary={t(`found.${anchor}`, { count: counts[anchor] })}
          >
            <p className="mb-3 max-w-prose text-sm text-quiet">{t(`means.${anchor}`)}</p>
            <ol className="grid border-b">
              {found.map((post) => (
                <Line key={post.id} post={post} />
              ))}
            </ol>
          </Disclosure>
        );
      })}
      <div className="grid justify-items-start gap-3">
        {refusal ? (
          <p className="font-medium">{t(`not.${refusal.reason === "archived" ? "archived" : "running"}`)}</p>
        ) : null}
        {areShown && !refusal ? <p className="max-w-prose">{t("counted")}</p> : null}
        <p className="max-w-prose text-sm text-quiet">{t("back")}</p>
        {refusal ? null : (
          <ActForm action={moveRoomAction} fields={{ revision: String(to) }} isOneStep look="primary">
            {t("press", { number: to })}
          </ActForm>
        )}
      </div>
    </section>
  );
}

function Line({ post }: Readonly<{ post: ReportedPost }>) {
  const t = useTranslations("revisions.move");
  const tPost = useTranslations("post");
  const { name, side, kind, body, before, after } = post;
  return (
    <li className="grid gap-2 border-t py-3">
      <p className="text-sm">
        {side ? <SideMark side={side} word={tPost(`side.${side}`)} /> : null} <b>{name ?? tPost("nobody")}</b>{" "}
        {tPost(`does.${kind}`)} <span className="text-quiet">{body}</span>
      </p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Words label={t("before")} {...before} />
        <Words label={t("after")} {...after} />
      </dl>
    </li>
  );
}

function Words({ label, number, words }: Readonly<{ label: string } & ReportedPost["before"]>) {
  const t = useTranslations("revisions.move");
  const { language } = useSnapshot().motion;
  return (
    <div className="min-w-0 border-l pl-3">
      <dt className="text-sm text-quiet">
        {label} · {number === null ? t("noParagraph") : `¶${number}`}
      </dt>
      <dd lang={language} dir={directionOf(language)} className="font-serif wrap-anywhere">
        {words ?? <span className="text-quiet">{t("noWords")}</span>}
      </dd>
    </div>
  );
}
