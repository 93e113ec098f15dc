import { z } from "zod";
import type { Typeset } from "../debate/typeset/typeset";

const words = z.string();
const link = z.strictObject({ to: z.url(), words, host: words.optional() });
const plain = z.array(z.union([words, link]));
const strong = z.strictObject({ strong: z.array(z.union([words, link, z.strictObject({ em: plain })])) });
const em = z.strictObject({ em: z.array(z.union([words, link, z.strictObject({ strong: plain })])) });
const spans = z.array(z.union([words, link, em, strong]));

/** How a post's words are set, as the API shows it. */
export const typesetShape: z.ZodType<Typeset> = z
  .array(
    z.union([
      z.strictObject({ text: spans }),
      z.strictObject({ quote: spans }),
      z.strictObject({ list: z.array(spans), from: z.int().optional() }),
    ]),
  )
  .meta({ description: "How a body with marks is set; where it is left out, the body is as it was typed." });
