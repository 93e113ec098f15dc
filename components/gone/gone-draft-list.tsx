"use client";

import { nanoid } from "nanoid";
import { useTranslations } from "next-intl";
import { textOf } from "@/components/outbox/form-fields";
import { useOutbox } from "@/components/outbox/use-outbox";
import { usePosting } from "@/components/outbox/use-posting";
import type { Words } from "@/components/outbox/words";
import { useRoomPlace } from "@/components/place/room-place";
import { Button } from "@/components/ui/button";

type Props = Readonly<{ gone: readonly (readonly [place: string, words: Words])[] }>;

/** Words on paragraphs that are gone: to be read, and to be taken along to the paragraph that is open. */
export function GoneDraftList({ gone }: Props) {
  const t = useTranslations("post.gone");
  const outbox = useOutbox();
  const { setAside } = usePosting();
  const { place, write, numberOf } = useRoomPlace();
  const take = (from: string, { fields }: Words) => {
    const { paragraphId } = place;
    const begun = outbox.read().drafts.get(paragraphId);
    if (begun) setAside(begun);
    const { parentId: _, paragraphId: __, quote: ___, ...rest } = fields;
    outbox.drop(from);
    outbox.keep(paragraphId, { paragraphId, fields: { ...rest, key: [nanoid()] }, sent: null });
    write({ paragraphId, tool: null });
  };
  return (
    <section aria-labelledby="gone-drafts" className="gone no-print">
      <h2 id="gone-drafts">{t("drafts", { count: gone.length })}</h2>
      <ul>
        {gone.map(([from, words]) => (
          <li key={from}>
            <p className="whitespace-pre-wrap">{textOf(words.fields)}</p>
            <div className="flex flex-wrap gap-3">
              <Button isSmall onClick={() => take(from, words)}>
                {t("take", { number: numberOf(place.paragraphId) })}
              </Button>
              <Button isSmall look="quiet" onClick={() => outbox.drop(from)}>
                {t("drop")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
