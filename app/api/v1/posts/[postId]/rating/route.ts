import { json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { ratePost } from "@/lib/ratings/commands";
import { ratingSchema } from "@/lib/ratings/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite(
    ratingSchema.omit({ postId: true }),
    (member, input, { postId }) => ratePost(member, { ...input, postId }),
    (rating) => json(rating),
  ),
});
