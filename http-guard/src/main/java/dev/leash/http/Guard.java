package dev.leash.http;

import dev.leash.http.code.HttpCode;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.Networks;
import dev.leash.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** State of the guard that all connections of this process share. */
record Guard(
        Screening screening,
        BodyLimits limits,
        Connections connections,
        BodyBudget bodies,
        Duration arriveWithin,
        RefusalLog log,
        ConcurrentMap<String, LongAdder> refusals) {

    private static final long MEBIBYTE = 1024 * 1024;

    static Guard of(Settings settings, List<Source> all) {
        List<Source> sources = all.stream().sorted(Source.LONGEST_PREFIX_FIRST).toList();
        Screening screening =
                new Screening(
                        HostRule.of(settings),
                        new OriginRule(HttpSettings.publicUrl(settings), sources),
                        ForwardingRule.of(settings, sources));
        Connections connections =
                new Connections(
                        settings.get(HttpSettings.CONNECTIONS),
                        settings.get(HttpSettings.CONNECTIONS_PER_ADDRESS),
                        settings.find(HttpSettings.TRUSTED_PROXIES).orElse(Networks.NONE));
        return new Guard(
                screening,
                new BodyLimits(sources),
                connections,
                new BodyBudget(settings.get(HttpSettings.BODIES_MEGABYTES) * MEBIBYTE),
                Duration.ofSeconds(settings.get(HttpSettings.REQUEST_SECONDS)),
                new RefusalLog(),
                new ConcurrentHashMap<>());
    }

    void refused(Refusal refusal) {
        count(refusal.code());
        log.note("Requests were refused before routing (" + refusal.code().code() + ")");
    }

    void refusedConnection() {
        count(HttpCode.TOO_MANY_CONNECTIONS);
        log.note(
                "Connections were closed because there are too many; HTTP_CONNECTIONS and HTTP_CONNECTIONS_PER_ADDRESS set the limits");
    }

    private void count(HttpCode code) {
        refusals.computeIfAbsent(code.code(), _ -> new LongAdder()).increment();
    }
}
