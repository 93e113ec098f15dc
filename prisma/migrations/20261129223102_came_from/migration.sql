-- AlterTable
ALTER TABLE "Teacher" ADD COLUMN     "wrongTriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "wrongTries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "cameFrom" TEXT;
