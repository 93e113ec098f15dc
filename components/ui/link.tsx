"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ComponentProps, type MouseEvent, startTransition } from "react";

type Props<T extends string> = Omit<ComponentProps<"a">, "href"> &
  Readonly<{
    href: Route<T>;
    /** Takes the place of this page in the history. */
    replace?: boolean;
  }>;

/**
 * Leads to another page of ours without loading everything anew; without script it is a link like any other.
 * Nothing is fetched before it is pressed, so it is a fraction of the framework's own link.
 */
export function Link<T extends string>({ href, replace = false, onClick, ...rest }: Props<T>) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    startTransition(() => (replace ? router.replace(href) : router.push(href)));
  };
  return <a href={href} onClick={go} {...rest} />;
}

/** Whether it is pressed to open another tab or window, or to be kept. */
const isForBrowser = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  currentTarget,
}: MouseEvent<HTMLAnchorElement>) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey || currentTarget.target === "_blank";
