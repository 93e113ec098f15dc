import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ClassView } from "@/lib/classes/queries";
import { StudentForms } from "./student-forms";

type Props = Readonly<{
  ofClass: ClassView;
  /** Of the student who is being changed. */
  chosen: string | null;
}>;

/** The students of a class with their PINs; one of them can be open to be changed. */
export function StudentList({ ofClass: { id: classId, students }, chosen }: Props) {
  const t = useTranslations("classes");
  return (
    <table className="w-full border-y border-t-ink">
      <thead className="text-left text-sm text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-3 font-normal whitespace-nowrap">
            {t("number")}
          </th>
          <th scope="col" className="w-full py-2 pr-3 font-normal">
            {t("student")}
          </th>
          <th scope="col" className="py-2 pr-3 font-normal whitespace-nowrap">
            {t("pin")}
          </th>
          <th scope="col" className="py-2">
            <span className="sr-only">{t("change")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {students.map((student) => {
          const { id, name, number, pin } = student;
          return [
            <tr key={id} id={`s-${id}`} className="border-t">
              <td className="py-1 pr-3 whitespace-nowrap text-quiet tabular-nums">{number}</td>
              <th scope="row" translate="no" className="py-1 pr-3 text-left font-semibold wrap-anywhere">
                {name}
              </th>
              <td className="py-1 pr-3 font-mono text-lg tracking-widest whitespace-nowrap">
                {pin ?? t("noPin")}
              </td>
              <td className="py-1 text-right whitespace-nowrap">
                <Link
                  href={`/classes/${classId}${chosen === id ? "" : `?student=${id}`}#s-${id}` as Route}
                  aria-label={t(chosen === id ? "closeOf" : "changeOf", { name })}
                  className="link inline-block py-2"
                >
                  {t(chosen === id ? "close" : "change")}
                </Link>
              </td>
            </tr>,
            chosen === id ? (
              <tr key={`${id} forms`}>
                <td colSpan={4} className="pb-5">
                  <StudentForms classId={classId} student={student} />
                </td>
              </tr>
            ) : null,
          ];
        })}
      </tbody>
    </table>
  );
}
