"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import { useScript } from "@/components/ui/use-script";
import type { Snapshot } from "@/lib/debate/events";
import type { MeView } from "@/lib/debate/views";
import { CreditChoice } from "./credit-choice";
import { creditableIn, isFound, isFull } from "./creditable";

const postsOf = ({ posts }: Snapshot) => posts;
const mostWithoutSearch = 15;

type Props = Readonly<{
  me: MeView;
  /** What was chosen in a form that was refused; null where it was not. */
  chosen: readonly string[] | null;
  error: string | null;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}>;

/**
 * Where a voter says which posts moved them. A fourth cannot be chosen while script runs; without it the
 * server refuses it.
 */
export function CreditFields({ me, chosen, error, isOpen, onToggle }: Props) {
  const t = useTranslations("ballot.credits");
  const posts = useSelected(postsOf);
  const motion = useSelected(motionOf);
  const creditable = useMemo(
    () => creditableIn(motion.paragraphs, posts, me.memberId),
    [motion, posts, me.memberId],
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(chosen ?? me.credits));
  const [search, setSearch] = useState("");
  const hasScript = useScript();

  const all = creditable.flatMap((group) => group.posts);
  const count = all.filter(({ id }) => picked.has(id)).length;
  const isEnough = hasScript && isFull(all.filter(({ id }) => picked.has(id)).map(({ id }) => id));
  if (all.length === 0) return null;

  const pick = (id: string, isPicked: boolean) =>
    setPicked(new Set(isPicked ? [...picked, id] : [...picked].filter((other) => other !== id)));
  return (
    <Disclosure
      look="section"
      summary={
        <>
          {t("legend")}
          {count > 0 ? <span className="font-normal text-quiet">{t("count", { count })}</span> : null}
        </>
      }
      isOpen={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="mt-3 text-sm"
    >
      <fieldset aria-describedby="credits-fault">
        <legend className="sr-only">{t("legend")}</legend>
        {all.length > mostWithoutSearch ? (
          <input
            type="search"
            value={search}
            aria-label={t("search")}
            placeholder={t("search")}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
            className="with-script control mt-1 max-w-sm"
          />
        ) : null}
        <div id="credits-fault">
          <p role="status" className="mt-2 text-sm font-medium empty:hidden">
            {isEnough ? t("enough") : ""}
          </p>
          <FieldError>{error}</FieldError>
        </div>
        <div className="credits">
          {creditable.map(({ number, posts: group }) => (
            <ul
              key={number}
              aria-label={t("paragraph", { number })}
              className="border-t py-1 first:border-t-0"
            >
              {group.map((post) => (
                <CreditChoice
                  key={post.id}
                  post={post}
                  number={number}
                  isPicked={picked.has(post.id)}
                  isDisabled={isEnough && !picked.has(post.id)}
                  isHidden={!picked.has(post.id) && !isFound(post, number, search)}
                  onPick={pick}
                />
              ))}
            </ul>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  );
}
