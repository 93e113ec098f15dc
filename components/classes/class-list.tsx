import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ListedClass } from "@/lib/classes/queries";

/** A teacher's classes, each with how many are in it and how many rooms it has. */
export function ClassList({ classes }: Readonly<{ classes: readonly ListedClass[] }>) {
  const t = useTranslations("classes");
  return (
    <ul className="mb-12 grid">
      {classes.map(({ id, name, studentCount, roomCount }) => (
        <li key={id} className="grid gap-1.5 border-b py-5 first:pt-0">
          <Link href={`/classes/${id}` as Route} className="underline-offset-4 hover:underline">
            <h2 className="text-2xl wrap-anywhere">{name}</h2>
          </Link>
          <p className="text-sm text-quiet">
            {t("students", { count: studentCount })} · {t("rooms", { count: roomCount })}
          </p>
        </li>
      ))}
    </ul>
  );
}
