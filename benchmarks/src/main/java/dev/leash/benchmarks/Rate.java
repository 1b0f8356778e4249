package dev.leash.benchmarks;

/** Mean number of records processed per second. */
final class Rate {

    private long records;
    private long nanos;

    void time(int count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - start;
        records += count;
    }

    double perSecond() {
        return records * 1e9 / nanos;
    }
}
