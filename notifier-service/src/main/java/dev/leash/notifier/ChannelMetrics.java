package dev.leash.notifier;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.FailureCode;
import dev.leash.notifier.work.ChannelMonitor;
import dev.leash.notifier.work.QueueAges;
import dev.leash.notifier.work.QueueDepths;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Metrics of each channel: failures, and age and depth of its queue. */
@Singleton
record ChannelMetrics(ChannelMonitor monitor, QueueAges ages, QueueDepths depths)
        implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1_000;

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Channel channel : Channel.ALL) {
            String name = channel.name().toLowerCase(Locale.ROOT);
            Gauge.builder("leash.channel.failing", monitor, it -> it.of(channel).failing() ? 1 : 0)
                    .description("1 while every message on a channel fails, else 0")
                    .tag("channel", name)
                    .register(registry);
            Gauge.builder(
                            "leash.dispatch.oldest.seconds",
                            ages,
                            it -> it.oldest(channel).toMillis() / MILLIS_PER_SECOND)
                    .description(
                            "Age of the oldest message that this process has not handed over yet")
                    .tag("channel", name)
                    .register(registry);
            Gauge.builder("leash.dispatches.queued", depths, it -> it.of(channel))
                    .description("Messages that wait in a channel's queue")
                    .tag("channel", name)
                    .register(registry);
            for (FailureCode code : FailureCode.values()) {
                FunctionCounter.builder(
                                "leash.attempts.failed", monitor, it -> it.failures(channel, code))
                        .description("Failed attempts to hand a message over")
                        .tag("channel", name)
                        .tag("code", code.code())
                        .register(registry);
            }
        }
    }
}
