-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "language" TEXT;
