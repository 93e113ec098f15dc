import { type Credits, type MaskedCredits, maskCredits } from "@/lib/debate/credits";
import { type MaskedCount, type MaskedMatrix, type Matrix, maskCount, maskSmall, type Tally } from "@/lib/debate/swing";
import type { ResultsView } from "@/lib/debate/views";
import { type Choice, choices } from "@/lib/debate/vocabulary";

/** The results as the class may see them: the class looks at the wall, and the teacher's own results count single people. */
export function throughClassEyes(results: ResultsView): ResultsView {
  const { matrix, againstAssigned, credits } = results;
  return {
    ...results,
    matrix: matrix && (isWhole(matrix) ? maskSmall(matrix) : matrix),
    againstAssigned: againstAssigned && { ...againstAssigned, total: masked(againstAssigned.total) },
    credits: credits && (areWhole(credits) ? maskCredits(credits) : credits),
  };
}

const masked = (count: MaskedCount): MaskedCount => (count === "<3" ? count : maskCount(count));

const isCounted = (tally: Readonly<Record<Choice, MaskedCount>>): tally is Tally => choices.every((choice) => tally[choice] !== "<3");

const isWhole = (matrix: Matrix | MaskedMatrix): matrix is Matrix => choices.every((from) => isCounted(matrix[from]));

const areWhole = (credits: Credits | MaskedCredits): credits is Credits =>
  [...credits.posts, ...credits.paragraphs].every(({ moved, held }) => isCounted(moved) && isCounted(held));
