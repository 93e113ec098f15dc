import { z } from "zod";
import type { Span, Typeset } from "../debate/typeset/typeset";

const span: z.ZodType<Span> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ em: z.array(span) }),
    z.strictObject({ strong: z.array(span) }),
    z.strictObject({ to: z.url(), words: z.string(), host: z.string().optional() }),
  ]),
);
const spans = z.array(span);

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
