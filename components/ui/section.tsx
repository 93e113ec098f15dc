import type { ReactNode } from "react";

type Props = Readonly<{ title: string; text?: string; id?: string; children: ReactNode }>;

/** A part of a page of settings: what it is about beside what can be done. */
export const Section = ({ title, text, id, children }: Props) => (
  <section id={id} className="grid gap-x-10 gap-y-4 border-b pb-10 last:border-0 md:grid-cols-[16rem_1fr]">
    <h2 className="text-xl">{title}</h2>
    <div className="grid min-w-0 gap-5">
      {text ? <p className="max-w-prose text-quiet">{text}</p> : null}
      {children}
    </div>
  </section>
);
