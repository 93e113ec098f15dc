import { itemsOf } from "@/lib/debate/essay/list-marks";

/** A list with dots, or with its author's own numbers and letters. */
export function ListBlock({ text }: Readonly<{ text: string }>) {
  const items = itemsOf(text);
  const isCounted = items.some(({ mark }) => mark !== null);
  const Kind = isCounted ? "ol" : "ul";
  return (
    <Kind className="beside-list" data-counted={isCounted || undefined}>
      {items.map(({ mark, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place, and never move
        <li key={at}>
          {isCounted ? <span>{mark}</span> : null}
          <span>{words}</span>
        </li>
      ))}
    </Kind>
  );
}
