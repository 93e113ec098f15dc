-- CreateEnum
CREATE TYPE "Anchoring" AS ENUM ('same', 'moved', 'approximate', 'paragraph', 'orphaned');

-- AlterTable
ALTER TABLE "Motion" ADD COLUMN     "sharedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "source" TEXT,
ADD COLUMN     "title" TEXT;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "anchor" "Anchoring" NOT NULL DEFAULT 'same',
ADD COLUMN     "origin" JSONB,
ADD COLUMN     "quotedBefore" TEXT;
