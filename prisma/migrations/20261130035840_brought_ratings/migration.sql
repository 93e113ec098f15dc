-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "broughtRatings" JSONB;
