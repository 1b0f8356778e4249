package dev.leash.notifier.webhook;

import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP client of webhooks. Connects only to the addresses its resolver gives: no redirects, no
 * proxy, no second resolving; certificates are checked against the host name. Each attempt has a
 * connection of its own, so that its address is checked anew.
 */
final class WebhookClient {

    /** The longest an attempt takes, from its beginning to the head of the answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    static final Set<String> SCHEMES = Set.of("http", "https");

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final int MAX_HEADERS = 100;
    private static final int MAX_LINE_LENGTH = 8_192;

    private WebhookClient() {}

    /**
     * Creates a client.
     *
     * @param atOnce how many attempts it makes at the same time
     * @param timeout how long each waits for the head of the answer
     */
    static CloseableHttpClient create(
            DnsResolver resolver, SSLContext trust, int atOnce, Duration timeout) {
        return HttpClients.custom()
                .setConnectionManager(connections(resolver, trust, atOnce, timeout))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(Timeout.of(timeout))
                                .setConnectionRequestTimeout(Timeout.of(timeout))
                                .setProtocolUpgradeEnabled(false)
                                .build())
                .setUserAgent("Leash-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(
            DnsResolver resolver, SSLContext trust, int atOnce, Duration timeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnTotal(atOnce)
                .setMaxConnPerRoute(atOnce)
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setMaxHeaderCount(MAX_HEADERS)
                                                .setMaxLineLength(MAX_LINE_LENGTH)
                                                .build())
                                .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT_WITHIN))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(Timeout.of(timeout)).build())
                .build();
    }
}
