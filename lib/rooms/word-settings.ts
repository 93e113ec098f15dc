import { z } from "zod";
import { settle } from "../debate/text/gate";
import { longest, mostOwnWords } from "../debate/text/limits";
import { stemsIn } from "../debate/writing/stems";
import { textField } from "../input/text-field";
import { isTicked, tick } from "./tick";

/** What a room says of its word filter. */
export const wordSettings = {
  wordFilter: z.boolean(),
  ownWords: z
    .array(textField(1, longest.ownWord))
    .max(mostOwnWords, "too-many-words")
    .meta({ description: "What the word filter finds besides its own lists." }),
};

/** The same in a form, where words stand one a line. */
export const wordFields = { wordFilter: tick, ownWords: z.string().optional() };

type WordFields = z.output<z.ZodObject<typeof wordFields>>;

export const wordsOf = ({ wordFilter, ownWords }: WordFields) => ({
  wordFilter: isTicked(wordFilter),
  ...(ownWords === undefined ? {} : { ownWords: [...new Set(stemsIn(settle(ownWords)))] }),
});
