import { useTranslations } from "next-intl";
import { Key } from "@/components/ui/key";

const keys = [
  ["j k", "move"],
  ["a", "approve"],
  ["x", "reject"],
  ["h", "hide"],
  ["r", "restore"],
  ["d", "resolve"],
] as const;

/** The key of each act, for who has a keyboard. */
export function KeyHints() {
  const words = useTranslations("moderation");
  return (
    <dl
      aria-label={words("keysLabel")}
      className="no-print hidden flex-wrap gap-x-5 gap-y-1 text-sm text-quiet sm:flex"
    >
      {keys.map(([key, name]) => (
        <div key={key} className="flex items-baseline gap-1.5">
          <dt className="flex gap-1">
            {key.split(" ").map((one) => (
              <Key key={one}>{one}</Key>
            ))}
          </dt>
          <dd>{words(`keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
