-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('SCHOOLS', 'PHONES', 'SPORT', 'ANIMALS', 'HISTORY', 'SCIENCE', 'CITY', 'MONEY', 'LANGUAGE', 'ART', 'SPACE', 'PEACE');

-- AlterTable
ALTER TABLE "Motion" ADD COLUMN     "level" INTEGER,
ADD COLUMN     "prompts" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "theme" "Theme",
ADD COLUMN     "translationOfId" TEXT;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "Motion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
