-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "results" JSONB;

-- AlterTable
ALTER TABLE "Cursor" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toldTo" TEXT;

-- Until now every event was told to all. A post that waits was told to nobody but its author and the teacher.
UPDATE "Cursor" SET "number" = "seq";
UPDATE "Event" SET "number" = "seq";
UPDATE "Post" p SET "seq" = 0 WHERE p."isHeld" AND NOT EXISTS (
  SELECT FROM "Review" r WHERE r."roomId" = p."roomId" AND r."postId" = p."id" AND r."verdict" = 'APPROVED'
);
