import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";

type Props = Readonly<{
  /** Where it answers: the page it stands on. */
  action: string;
  label: string;
  query: string;
  longest: number;
  /** More fields. */
  children?: ReactNode;
}>;

/** A line for words, in a plain form that answers with the same page. Who opens the page can type at once. */
export function SearchForm({ action, label, query, longest, children }: Props) {
  const t = useTranslations("search");
  return (
    <search>
      <form action={action} className="mb-8 flex flex-wrap items-end gap-3">
        <TextField
          label={label}
          name="q"
          type="search"
          enterKeyHint="search"
          defaultValue={query}
          autoFocus={query === ""}
          autoComplete="off"
          longest={longest}
          className="grow basis-64"
        />
        {children}
        <Button type="submit">{t("find")}</Button>
      </form>
    </search>
  );
}
