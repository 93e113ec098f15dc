import type { Credits, MaskedCredits } from "./credits";
import type { MaskedMatrix } from "./masked-swing";
import type { MaskedCount } from "./masking/masked-count";
import type { Matrix, Results } from "./swing";

/** All that the votes say of a room, before visibility. */
export type RawResults = Results & Readonly<{ credits: Credits | null }>;

export type ResultsView = Readonly<
  Omit<RawResults, "matrix" | "againstAssigned" | "credits"> & {
    credits: Credits | MaskedCredits | null;
    matrix: Matrix | MaskedMatrix | null;
    againstAssigned: Readonly<{ total: MaskedCount; gains: Results["gains"] }> | null;
  }
>;
