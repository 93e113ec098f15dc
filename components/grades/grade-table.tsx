import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { SideMark } from "@/components/ui/side-mark";
import { isComplete, type Rubric, scoreOf } from "@/lib/debate/grading/rubric";
import type { GradeView } from "@/lib/debate/grading/visible-grade";
import type { MemberView } from "@/lib/debate/views";
import { ReleaseForm } from "./release-form";

type Props = Readonly<{
  roomId: string;
  students: readonly MemberView[];
  grades: readonly GradeView[];
  rubric: Rubric;
}>;

/** All students with how far their grades are, and what releases them. */
export function GradeTable({ roomId, students, grades, rubric }: Props) {
  const t = useTranslations("grades");
  const tSide = useTranslations("post.side");
  if (students.length === 0) return <p>{t("none")}</p>;
  return (
    <table className="w-full border-y border-t-ink text-base">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="text-left text-sm text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-3 font-normal">
            {t("student")}
          </th>
          <th scope="col" className="py-2 pr-3 font-normal max-sm:sr-only">
            {t("side")}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-normal">
            {t("points")}
          </th>
          <th scope="col" className="py-2 pr-3 font-normal">
            {t("state")}
          </th>
        </tr>
      </thead>
      <tbody>
        {students.map(({ id, name, side }) => {
          const grade = grades.find(({ memberId }) => memberId === id);
          const score = grade ? scoreOf(rubric, grade.levels) : null;
          return (
            <tr key={id} className="border-t align-baseline">
              <th scope="row" className="py-2 pr-3 text-left font-semibold wrap-anywhere">
                <Link href={`/rooms/${roomId}/students/${id}` as Route} className="link inline-block py-1">
                  <span translate="no">{name}</span>
                </Link>
              </th>
              <td className="py-2 pr-3 max-sm:hidden">
                {side ? <SideMark side={side} word={tSide(side)} /> : null}
              </td>
              <td className="py-2 pr-3 text-right whitespace-nowrap tabular-nums">
                {score ? t("score", score) : t("noScore")}
              </td>
              <td className="py-2">
                <span className="text-sm text-quiet">{t(stateOf(grade, rubric))}</span>
                {grade ? (
                  <ReleaseForm
                    student={{ id, name }}
                    isReleased={grade.releasedAt === null}
                    count={1}
                    left={isComplete(rubric, grade.levels) ? 0 : 1}
                  />
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const stateOf = (grade: GradeView | undefined, rubric: Rubric) =>
  !grade
    ? "noGrade"
    : grade.releasedAt !== null
      ? "released"
      : isComplete(rubric, grade.levels)
        ? "draft"
        : "begun";
