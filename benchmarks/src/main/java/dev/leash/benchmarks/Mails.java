package dev.leash.benchmarks;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.SendResult;
import dev.leash.model.severity.Severity;
import dev.leash.notifier.channel.email.SmtpSender;
import dev.leash.notifier.channel.email.SmtpServer;
import dev.leash.notifier.message.Links;
import dev.leash.notifier.message.Messages;
import dev.leash.wire.link.SignedLinks;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How many pages by mail one sender hands to one mail server of this machine. */
record Mails(Duration step) {

    private static final Duration WARMING = Duration.ofSeconds(20);

    List<Figure> run() throws IOException {
        int port = Child.freePort();
        try (Child sink =
                Child.start(
                        "The mail server listens", SmtpSink.class, Map.of(), List.of("" + port, "0"))) {
            SmtpSender sender = sender(port);
            long _ = send(sender, WARMING);
            long connectedBefore = connections(sink);
            Duration before = used();
            long began = System.nanoTime();
            long mails = send(sender, step.multipliedBy(2));
            double seconds = (System.nanoTime() - began) / 1e9;
            double processor = used().minus(before).toNanos() / 1e9;
            return List.of(
                    Figure.atLeast(300, "mails to one server", mails / seconds, "mails/s"),
                    Figure.atMost(2, "processor time of a mail", processor * 1_000 / mails, "ms"),
                    Figure.atMost(
                            0,
                            "connections opened meanwhile",
                            (double) connections(sink) - connectedBefore,
                            ""));
        }
    }

    private static SmtpSender sender(int port) throws IOException {
        try {
            SmtpServer server =
                    new SmtpServer(
                            "127.0.0.1",
                            port,
                            SmtpServer.Security.NONE,
                            null,
                            new InternetAddress("leash@pager.example.org"));
            InstantSource clock = InstantSource.system();
            SignedLinks signer =
                    new SignedLinks("only for measuring".getBytes(StandardCharsets.UTF_8));
            Links links = new Links(URI.create("https://leash.example.com"), signer, clock);
            return new SmtpSender(server, new Messages(links, ZoneOffset.UTC), clock);
        } catch (AddressException e) {
            throw new IOException(e);
        }
    }

    /** As many at a time as the notifier would; says how many were taken. */
    private static long send(SmtpSender sender, Duration time) {
        LongAdder taken = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < sender.concurrency(); worker++) {
            String lane = "" + (worker + 1);
            workers.add(Thread.ofPlatform().start(() -> sendUntil(end, lane, sender, taken)));
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            }
        }
        return taken.sum();
    }

    private static void sendUntil(long end, String lane, SmtpSender sender, LongAdder taken) {
        for (int sequence = 1; System.nanoTime() < end; sequence++) {
            if (sender.send(page(lane, sequence)) instanceof SendResult.Sent) {
                taken.increment();
            }
        }
    }

    private static Dispatch.Attempt page(String incident, int sequence) {
        Instant now = Instant.now();
        return new Dispatch.Attempt(
                new DeliveryId(incident, sequence, Channel.EMAIL, "alice@example.com"),
                1,
                Purpose.PAGE,
                "alice@example.com",
                new IncidentBriefing(
                        "Checkout answers 500",
                        "Since the release of noon every second order fails.\n".repeat(10),
                        Severity.MAJOR,
                        "alertmanager",
                        now,
                        null,
                        now.plusSeconds(TimeUnit.MINUTES.toSeconds(15)),
                        null));
    }

    private static long connections(Child sink) throws IOException {
        return Files.readAllLines(sink.log()).stream().filter("connected"::equals).count();
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
