import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = Readonly<{
  id: string;
  /** Its place among those that are debated; -1 where it is left out. */
  place: number;
  count: number;
  isOwn: boolean;
  onMove: (id: string, to: string) => void;
}>;

/**
 * Moves a point up and down, and in and out of what is debated; without script by sending the form. At the
 * ends of the list a button stays where the keyboard finds it.
 */
export function PointTools({ id, place, count, isOwn, onMove }: Props) {
  const t = useTranslations("points.move");
  const ends: Readonly<Record<string, boolean>> = { up: place === 0, down: place === count - 1 };
  const tools = place === -1 ? (["in"] as const) : (["up", "down", "out"] as const);
  return (
    <div className="flex flex-wrap gap-2">
      {tools
        .filter((to) => to !== "out" || !isOwn)
        .map((to) => (
          <Button
            key={to}
            id={`${id}-${to}`}
            type="submit"
            name="move"
            value={`${id} ${to}`}
            isSmall
            look="quiet"
            aria-disabled={ends[to] || undefined}
            onClick={(event) => {
              event.preventDefault();
              onMove(id, to);
            }}
          >
            {t(to)}
          </Button>
        ))}
    </div>
  );
}
