package dev.leash.chaos.people;

import dev.leash.chaos.mail.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Simulated responders, who read their mail and answer by its links: some at once, some late, some
 * not at all, some by escalating. An acknowledged incident is resolved a while later.
 */
public final class Responders implements AutoCloseable {

    private static final int MAX_AT_ONCE = 3_000;
    private static final int ATTEMPTS = 6;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final int MAX_THOUGHT_MILLIS = 9_000;
    private static final int MAX_WORK_MILLIS = 40_000;

    private final Map<String, String> waysToResolve = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);
    private final AtomicLong answers = new AtomicLong();
    private final Visit visit = new Visit(Visit.browser());
    private final BlockingQueue<Letter> mail;
    private final RandomGenerator random;
    private volatile boolean isOver;

    /**
     * Responders that have not begun.
     *
     * @param mail their mailbox
     * @param random decides what they do
     */
    public Responders(BlockingQueue<Letter> mail, RandomGenerator random) {
        this.mail = mail;
        this.random = random;
    }

    /** Reads and answers until closed. */
    public void run() {
        try {
            while (!isOver) {
                Optional.ofNullable(mail.poll(100, TimeUnit.MILLISECONDS)).ifPresent(this::read);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Letter letter) {
        keepWayToResolve(letter);
        int fate = random.nextInt(100);
        int thought = random.nextInt(MAX_THOUGHT_MILLIS);
        int work = random.nextInt(MAX_WORK_MILLIS);
        boolean hasTime = fate < 80 && places.tryAcquire();
        if (hasTime) {
            Thread.ofVirtual().start(() -> answerAndLeave(letter, fate, thought, work));
        }
    }

    private void answerAndLeave(Letter letter, int fate, int thought, int work) {
        try {
            sleep(thought);
            String action = fate < 10 ? "escalate" : fate < 25 ? "resolve" : "ack";
            letter.link(action).ifPresent(this::press);
            if (action.equals("ack") && fate < 70) {
                sleep(work);
                letter.link("resolve").ifPresent(this::press);
            }
        } finally {
            places.release();
        }
    }

    private void sleep(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (!isOver && System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), 100_000_000));
        }
    }

    /** Repeated until the dashboard answers. */
    private void press(String link) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (visit.press(link)) {
                answers.incrementAndGet();
                return;
            }
            LockSupport.parkNanos(TRY_AGAIN_AFTER.toNanos());
        }
    }

    /** Resolves an incident by a link of a mail that was read. */
    public void resolve(String incidentId) {
        Optional.ofNullable(waysToResolve.get(incidentId)).ifPresent(this::press);
    }

    /** Reads the mails since the responders stopped, for the links in them. */
    public void readOn() {
        List<Letter> unread = new ArrayList<>();
        mail.drainTo(unread);
        unread.forEach(this::keepWayToResolve);
    }

    private void keepWayToResolve(Letter letter) {
        letter.link("resolve").ifPresent(link -> waysToResolve.put(letter.incidentId(), link));
    }

    /** The number of answers. */
    public long answers() {
        return answers.get();
    }

    /** Stops reading, and waits for answers under way. */
    @Override
    public void close() {
        isOver = true;
        places.acquireUninterruptibly(MAX_AT_ONCE);
    }
}
