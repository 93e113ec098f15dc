import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { Link } from "@/components/ui/link";

/**
 * Finds rooms by words in the title, the motion or the code; a plain form that answers with the same page.
 */
export function RoomSearch({ query }: Readonly<{ query: string }>) {
  const t = useTranslations("rooms");
  return (
    <search>
      <form action="/rooms" className="mb-8 flex flex-wrap items-end gap-3">
        <TextField
          label={t("search")}
          name="q"
          type="search"
          placeholder={t("searchHint")}
          defaultValue={query}
          autoComplete="off"
          className="grow basis-56 sm:max-w-sm"
        />
        <Button type="submit">{t("find")}</Button>
        {query ? (
          <Link href="/rooms" className="link py-2.5">
            {t("clear")}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
