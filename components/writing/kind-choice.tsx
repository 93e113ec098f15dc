import { useTranslations } from "next-intl";
import { useId } from "react";
import { FieldError } from "@/components/ui/fields/field";
import type { Reason } from "@/lib/debate/outcome";
import { type Kind, kinds } from "@/lib/debate/vocabulary";

type Props = Readonly<{
  refusalOf: (kind: Kind) => Reason | null;
  chosen: Kind | null;
  error: string | null;
  onChoose: (kind: Kind) => void;
}>;

/** What a post does. A kind that is not allowed says why; where none is, the place itself says so. */
export function KindChoice({ refusalOf, chosen, error, onChoose }: Props) {
  const t = useTranslations("post");
  const tReasons = useTranslations("reasons");
  const id = useId();
  const refusals = new Set(chosen ? kinds.map(refusalOf).filter((refusal) => refusal !== null) : []);
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <p id={`${id}-legend`} className="sr-only">
        {t("kind")}
      </p>
      <div className="kinds">
        {kinds.map((kind) => {
          const refusal = refusalOf(kind);
          return (
            <label key={kind} title={t(`kindHint.${kind}`)}>
              <input
                type="radio"
                name="kind"
                value={kind}
                required
                checked={kind === chosen}
                onChange={() => onChoose(kind)}
                disabled={refusal !== null}
                aria-describedby={refusal && chosen ? `${id}-${refusal}` : undefined}
              />
              {t(`kinds.${kind}`)}
            </label>
          );
        })}
      </div>
      {[...refusals].map((refusal) => (
        <p key={refusal} id={`${id}-${refusal}`} className="composer-aside mt-1.5 text-sm text-quiet">
          {t("notNow", {
            kinds: kinds
              .filter((kind) => refusalOf(kind) === refusal)
              .map((kind) => t(`kinds.${kind}`))
              .join(", "),
            reason: t.has(`kindRefusal.${refusal}`) ? t(`kindRefusal.${refusal}`) : tReasons(refusal),
          })}
        </p>
      ))}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
