"use client";

import { useTranslations } from "next-intl";
import { useAway } from "@/components/away/use-away";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

type Props = Readonly<{ error: unknown; retry: () => void }>;

/**
 * A page that failed. It asks whether the database is away, says so, and tries again by itself until the page
 * is back.
 */
export default function ErrorPage({ retry }: Props) {
  const t = useTranslations("app.error");
  const isAway = useAway(retry);

  return (
    <Page>
      <div role="alert">
        <Notice
          title={t(isAway ? "awayTitle" : "title")}
          actions={
            <Button look="primary" onClick={retry}>
              {t("retry")}
            </Button>
          }
        >
          {t(isAway ? "awayText" : "text")}
        </Notice>
      </div>
    </Page>
  );
}
