-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "ownWords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "wordFilter" BOOLEAN NOT NULL DEFAULT true;
