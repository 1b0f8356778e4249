package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3/16, 10.1.9.9, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fd00:1::/64, fd00:1::ffff, true",
        "fd00:1::/64, fd00:1:0:1::1, false",
        "'10.1.0.0/16, fd00::/8', fd12::1, true"
    })
    void aNetworkHoldsWhatBeginsAsItDoes(String networks, String address, boolean held) {
        assertThat(Networks.of(networks).contains(InetAddress.ofLiteral(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "proxy.example",
                "10.1",
                "10",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "example.com",
                "1",
                "10.0.0/8",
                "10.0.0.0/-1",
                "10.1.2.3/33",
                "::/129",
                "10.1.2.256",
                "10.*.0.0",
                "10.1-2.0.0",
                "*",
                "/8",
                "10.1.0.0/255.255.0.0",
                "fd00::1%eth0",
                "fd00::/129",
                "10.1.0.0/16,",
                "10.1.0.0/16 10.2.0.0/16"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(Networks.parse(text)).isEmpty();
    }

    @Test
    void anAddressIsInItsNetworkWhateverItsZone() throws UnknownHostException {
        byte[] bytes = InetAddress.ofLiteral("fe80::1").getAddress();

        assertThat(Networks.of("fe80::/10").contains(Inet6Address.getByAddress(null, bytes, 1)))
                .isTrue();
    }
}
