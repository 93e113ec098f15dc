-- CreateTable
CREATE UNLOGGED TABLE "Allowance" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE UNLOGGED TABLE "Misses" (
    "key" TEXT NOT NULL,
    "misses" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "looking" INTEGER NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Misses_pkey" PRIMARY KEY ("key")
);
