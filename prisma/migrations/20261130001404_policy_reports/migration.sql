-- CreateTable
CREATE TABLE "PolicyReport" (
    "day" DATE NOT NULL,
    "directive" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PolicyReport_pkey" PRIMARY KEY ("day","directive","source")
);
