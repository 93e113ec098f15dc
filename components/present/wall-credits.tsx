import { useTranslations } from "next-intl";
import { type Credit, CreditedPost } from "@/components/results/credited-post";
import type { Snapshot } from "@/lib/debate/events";
import { shownOnWall } from "./shown-on-wall";

type Props = Readonly<{ credited: readonly Credit[]; snapshot: Pick<Snapshot, "members" | "motion"> }>;

const most = 3;

/** The posts that moved most people, by whom the class knows their authors as. */
export function WallCredits({ credited, snapshot: { members, motion } }: Props) {
  const t = useTranslations("post");
  const nameOf = shownOnWall(members);
  const numbers = new Map(motion.paragraphs.map(({ id, number }) => [id, number]));
  return (
    <ol className="grid gap-[1.2vh] text-[0.78em]">
      {credited.slice(0, most).map((credit) => {
        const { id, author, paragraphId } = credit.post;
        const number = numbers.get(paragraphId);
        return (
          <li key={id} className="border-t pt-[1.5vh]">
            <CreditedPost
              {...credit}
              author={(author && nameOf(author.memberId)) ?? t("nobody")}
              place={number === undefined ? null : <span className="text-quiet">¶{number}</span>}
              most={85}
            />
          </li>
        );
      })}
    </ol>
  );
}
