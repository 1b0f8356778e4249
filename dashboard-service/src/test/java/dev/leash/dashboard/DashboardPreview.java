package dev.leash.dashboard;

import dev.leash.wire.link.Grant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Serves the dashboard with a night's worth of samples, to look at. */
public final class DashboardPreview {

    private DashboardPreview() {}

    /** Starts on the port given, or 8099; with the word {@code empty} as well, without samples. */
    public static void main(String[] arguments) throws Exception {
        String port = arguments.length > 0 ? arguments[0] : "8099";
        Path folder = Files.createTempDirectory("leash-preview");
        String base = "http://localhost:" + port;
        Lab lab = Lab.start(folder, Map.of("HTTP_PORT", port, "PUBLIC_URL", base));
        Runtime.getRuntime().addShutdownHook(new Thread(lab.server::close));
        if (arguments.length < 2) {
            Samples samples = new Samples(lab.standIn, Instant.now(), base);
            samples.people();
            samples.incidents();
            samples.sheets();
            Grant open =
                    new Grant(
                            "6", Grant.OPEN, Samples.ALICE, Instant.now().plus(Duration.ofDays(1)));
            samples.outbox("6", base + "/l/" + lab.links.sign(open));
            Grant ack =
                    new Grant("6", "ack", Samples.ALICE, Instant.now().plus(Duration.ofDays(1)));
            System.out.println("open  " + base + "/l/" + lab.links.sign(open));
            System.out.println("ack   " + base + "/l/" + lab.links.sign(ack));
        }
        System.out.println("ready " + base);
        new CountDownLatch(1).await();
    }
}
