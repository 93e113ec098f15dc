import type { ReactNode } from "react";
import type { NoticeLineView } from "@/lib/notices/lines";
import { NoticeLine } from "./notice-line";

type Props = Readonly<{
  id: string;
  title: string;
  notices: readonly NoticeLineView[];
  until: string;
  empty?: string;
  children?: ReactNode;
}>;

/** Notices under a heading, and what can be done with them. */
export const NoticeList = ({ id, title, notices, until, empty, children }: Props) => (
  <section aria-labelledby={id} className="grid gap-3">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {notices.length > 0 ? (
      <ul className="border-t">
        {notices.map((notice) => (
          <NoticeLine key={`${notice.roomId} ${notice.kind} ${notice.by}`} notice={notice} until={until} />
        ))}
      </ul>
    ) : (
      <p className="text-quiet">{empty}</p>
    )}
    {children}
  </section>
);
