package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.settings.Networks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final ClientAddresses ADDRESSES =
            new ClientAddresses(Networks.of("10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.9, 192.0.2.1, 192.0.2.9",
        "10.1.2.3, , 10.1.2.3",
        "10.1.2.3, 192.0.2.1, 192.0.2.1",
        "10.1.2.3, '203.0.113.5, 192.0.2.1', 192.0.2.1",
        "10.1.2.3, '203.0.113.5, 192.0.2.1, 10.9.9.9', 192.0.2.1",
        "10.1.2.3, '192.0.2.1, unknown', 10.1.2.3",
        "10.1.2.3, '192.0.2.1, localhost', 10.1.2.3",
        "fd00::1, 2001:db8::1, 2001:db8:0:0:0:0:0:1"
    })
    void onlyATrustedProxyIsBelieved(String peer, @Nullable String forwarded, String client) {
        MutableHttpRequest<Object> request = HttpRequest.GET("/");
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        HttpRequest<Object> received =
                new HttpRequestWrapper<Object>(request) {
                    @Override
                    public InetSocketAddress getRemoteAddress() {
                        return new InetSocketAddress(peer, 1);
                    }
                };

        assertThat(ADDRESSES.of(received)).isEqualTo(client);
    }
}
