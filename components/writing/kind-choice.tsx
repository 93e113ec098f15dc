import { useTranslations } from "next-intl";
import { useId } from "react";
import { FieldError } from "@/components/ui/fields/field";
import type { Reason } from "@/lib/debate/outcome";
import { type Kind, kinds } from "@/lib/debate/vocabulary";

type Props = Readonly<{
  faultOf: (kind: Kind) => Reason | null;
  chosen: Kind | null;
  error: string | null;
  onChoose: (kind: Kind) => void;
}>;

/** What a post does. A kind that is not allowed says why; where none is, the place itself says so. */
export function KindChoice({ faultOf, chosen, error, onChoose }: Props) {
  const words = useTranslations("post");
  const reasons = useTranslations("reasons");
  const id = useId();
  const faults = new Set(chosen ? kinds.map(faultOf).filter((fault) => fault !== null) : []);
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <p id={`${id}-legend`} className="sr-only">
        {words("kind")}
      </p>
      <div className="kinds">
        {kinds.map((kind) => {
          const fault = faultOf(kind);
          return (
            <label key={kind} title={words(`kindHint.${kind}`)}>
              <input
                type="radio"
                name="kind"
                value={kind}
                required
                checked={kind === chosen}
                onChange={() => onChoose(kind)}
                disabled={fault !== null}
                aria-describedby={fault && chosen ? `${id}-${fault}` : undefined}
              />
              {words(`kinds.${kind}`)}
            </label>
          );
        })}
      </div>
      {[...faults].map((fault) => (
        <p key={fault} id={`${id}-${fault}`} className="composer-aside mt-1.5 text-sm text-quiet">
          {words("notNow", {
            kinds: kinds
              .filter((kind) => faultOf(kind) === fault)
              .map((kind) => words(`kinds.${kind}`))
              .join(", "),
            reason: words.has(`kindFault.${fault}`) ? words(`kindFault.${fault}`) : reasons(fault),
          })}
        </p>
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
