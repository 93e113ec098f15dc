import { longestQuery } from "../debate/search/terms";

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a page's address looks for, and which page of it, from 0 on. What makes no sense is passed over. */
export function readSearch({ q, page }: Search): Readonly<{ query: string; page: number }> {
  const query = typeof q === "string" ? Array.from(q.trim()).slice(0, longestQuery).join("") : "";
  return { query, page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) - 1 : 0 };
}
