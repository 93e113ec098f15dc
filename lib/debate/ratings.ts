/**
 * How strong readers find a post, once the phase in which they rated it is over. `mean` is of scores from 1 to 5 by judges and the other side, whose
 * praise weighs most; null where only the author's own side rated. `count` is how many ratings are in `mean`; the own side's stand apart.
 */
export type RatingView = Readonly<{
  mean: number | null;
  count: number;
  ownSide: Readonly<{ mean: number; count: number }> | null;
}>;
