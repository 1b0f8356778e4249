package dev.leash.wire;

import static java.util.Objects.requireNonNull;

import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Provisioning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real broker for the tests of one class. */
public final class RunningBroker implements BeforeAllCallback, AfterAllCallback {

    private final boolean restarts;
    private @Nullable Path folder;
    private @Nullable TestBroker broker;

    /** One that runs until the last test is done. */
    public RunningBroker() {
        this(false);
    }

    private RunningBroker(boolean restarts) {
        this.restarts = restarts;
    }

    /** One that a test may restart: always the embedded one. */
    public static RunningBroker thatRestarts() {
        return new RunningBroker(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory(Path.of("target"), "broker");
        broker = restarts ? TestBroker.embedded(0, folder) : TestBroker.start(folder);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireNonNull(broker).close();
    }

    /** Where it is. */
    public KafkaAccess kafka() {
        return KafkaAccess.plain(requireNonNull(broker).bootstrapServers());
    }

    /** The same, for topics of incidents with so many partitions. */
    public KafkaAccess kafka(int partitions) {
        return new KafkaAccess(kafka().bootstrapServers(), Map.of(), partitions, (short) 1);
    }

    /** Where it is, with every topic there. */
    public KafkaAccess provisioned() {
        var _ = new Provisioning(kafka()).ensure();
        return kafka();
    }

    /** Ends it, and begins it again on the same port with the same log. */
    public void restart() {
        stop();
        comeBack();
    }

    /** Ends it, until it {@linkplain #comeBack comes back}. */
    public void stop() {
        if (!restarts) {
            throw new IllegalStateException("only a RunningBroker.thatRestarts() does so");
        }
        requireNonNull(broker).close();
    }

    /** Begins it again, on the same port with the same log. */
    public void comeBack() {
        broker = TestBroker.embedded(requireNonNull(broker).port(), requireNonNull(folder));
    }

    /** Asks and changes whatever tests have to. */
    public Admin admin() {
        return Admin.create(Baseline.client(kafka()));
    }
}
