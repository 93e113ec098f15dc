-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "stems" JSONB;
