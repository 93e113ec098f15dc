import { z } from "zod";
import { type Calls, ok } from "../call";
import { postShape } from "../shapes";

const id = z.string().min(1);
const count = z.int().min(0);

/** What was found in a room, and the part of each where the words are. */
const foundShape = z.strictObject({
  count,
  page: count,
  found: z.array(
    z.strictObject({
      type: z.enum(["post", "paragraph"]),
      paragraphId: id,
      number: count.nullable(),
      excerpt: z.array(z.strictObject({ text: z.string(), isFound: z.boolean() })),
      post: postShape.nullable(),
    }),
  ),
});

/** The call that looks for words. */
export const searchCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/search": {
    name: "searchRoom",
    says: "Posts and paragraphs that have all the words of `q` (in quotes: as they stand), best first, 20 a page, among what the caller may see. `excerpt` is where the words are, in pieces.",
    who: "member",
    answer: ok(foundShape),
    refusals: ["removed", "invalid", "too-many"],
  },
};
