"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

type Props = Readonly<{ error: unknown; retry: () => void }>;

const everyMs = 3000;

/** A page that failed. It asks whether the database is away, says so, and tries again by itself until the page is back. */
export default function ErrorPage({ retry }: Props) {
  const words = useTranslations("app.error");
  const [isAway, setAway] = useState(false);

  useEffect(() => {
    let wasAway = false;
    const ask = async () => {
      const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
      const isUp = answer?.ok ?? false;
      setAway(!isUp);
      if (isUp && wasAway) retry();
      wasAway = !isUp;
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    return () => clearInterval(timer);
  }, [retry]);

  return (
    <Page>
      <div role="alert">
        <Notice
          title={words(isAway ? "awayTitle" : "title")}
          actions={
            <Button look="primary" onClick={retry}>
              {words("retry")}
            </Button>
          }
        >
          {words(isAway ? "awayText" : "text")}
        </Notice>
      </div>
    </Page>
  );
}
