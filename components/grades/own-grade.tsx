import { useTranslations } from "next-intl";
import { levelOf, type Rubric, scoreOf } from "@/lib/debate/grading/rubric";
import type { GradeView } from "@/lib/debate/grading/visible-grade";

type Props = Readonly<{ title: string; grade: GradeView; rubric: Rubric }>;

/** A grade to be read: each criterion with the words of its level, what they come to, and the feedback. */
export function OwnGrade({ title, grade: { levels, feedback }, rubric }: Props) {
  const t = useTranslations("grades");
  const tPoints = useTranslations("rubrics");
  const score = scoreOf(rubric, levels);
  return (
    <section aria-label={title} className="mb-10 grid max-w-prose break-inside-avoid gap-4 border-y py-5">
      <h2 className="text-xl">{title}</h2>
      <dl className="grid gap-3">
        {rubric.map((criterion) => {
          const level = levelOf(criterion, levels);
          return level ? (
            <div key={criterion.id}>
              <dt className="font-semibold">{criterion.title}</dt>
              <dd className="flex justify-between gap-4">
                <span>{level.title}</span>
                <span className="whitespace-nowrap tabular-nums text-quiet">
                  {tPoints("pointCount", { points: level.points })}
                </span>
              </dd>
            </div>
          ) : null;
        })}
      </dl>
      {score ? <p className="font-semibold tabular-nums">{t("score", score)}</p> : null}
      {feedback === "" ? null : <p className="whitespace-pre-wrap wrap-anywhere">{feedback}</p>}
    </section>
  );
}

/** What the teacher says of one post, for its author. */
export function Remark({ grade, postId }: Readonly<{ grade: GradeView | null; postId: string }>) {
  const t = useTranslations("grades");
  const said = grade?.comments.find((comment) => comment.postId === postId);
  return said ? (
    <p className="border-l-4 pl-3 whitespace-pre-wrap wrap-anywhere">
      <b>{t("comment")}</b> {said.text}
    </p>
  ) : null;
}
