import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";

/** Looks for a teacher by a part of the name or address. */
export function TeacherSearch({ search }: Readonly<{ search: string }>) {
  const t = useTranslations("admin");
  return (
    <search>
      <form action="/admin" className="flex max-w-md flex-wrap items-end gap-3">
        <TextField
          className="grow"
          label={t("searchLabel")}
          name="q"
          type="search"
          autoComplete="off"
          defaultValue={search}
        />
        <button type="submit" className={buttonClass("plain")}>
          {t("search")}
        </button>
      </form>
    </search>
  );
}
