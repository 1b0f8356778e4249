package dev.leash.benchmarks;

import java.io.IOException;
import java.time.Duration;

/** Uses a process until its JIT compiler has done most of its work. */
record WarmUp(Compiler compiler) {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** The compiler's share of the processor at which its work counts as done. */
    private static final double RESTS = 0.25;

    @FunctionalInterface
    interface Use {
        void once() throws IOException;
    }

    /** Warm-up of a child process. */
    static WarmUp of(Process process) {
        return new WarmUp(new Compiler(process.pid()));
    }

    /** Uses the process at least three times, and for eight minutes at most. */
    void by(Use use) throws IOException {
        long began = System.nanoTime();
        use.once();
        use.once();
        while (isCompiling(use) && System.nanoTime() - began < LONGEST.toNanos()) {
            System.err.print('.');
        }
        System.err.printf(" warm after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
    }

    private boolean isCompiling(Use use) throws IOException {
        Duration before = compiler.worked();
        long began = System.nanoTime();
        use.once();
        long took = System.nanoTime() - began;
        return compiler.worked().minus(before).toNanos() > RESTS * took;
    }
}
