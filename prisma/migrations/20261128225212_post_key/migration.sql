-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Post_roomId_authorId_key_key" ON "Post"("roomId", "authorId", "key");

-- Posts from before take the key of the receipt that was written with them.
UPDATE "Post" SET "key" = written."key"
FROM (
  SELECT DISTINCT ON ("caller", "value" ->> 'postId') "caller", "value" ->> 'postId' AS "postId", "key"
  FROM "Receipt" WHERE "caller" LIKE 'member:%' ORDER BY "caller", "value" ->> 'postId', "createdAt"
) AS written
WHERE written."postId" = "Post"."id"
  AND written."caller" = 'member:' || "Post"."roomId" || ':' || "Post"."authorId";
