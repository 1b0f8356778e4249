package dev.leash.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.Networks;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void nothingIsPostedIntoTheNetworkLeashIsIn(String address) {
        assertThat(guard().allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:4860:4860::8888",
                "2606:4700::1111"
            })
    void theRestOfTheWorldMayBeTold(String address) {
        assertThat(guard().allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void anAdministratorMayAllowANetworkAndNoMore() {
        AddressGuard guard = guard("10.1.0.0/16", "fd00:1::/64", "127.0.0.1");

        assertThat(guard.allows(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("fd00:1::9"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(guard.allows(InetAddress.ofLiteral("fd00:2::9"))).isFalse();
        assertThat(guard.allows(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
    }

    @Test
    void aNameWithOneBadAddressIsBad() {
        AddressGuard guard = new AddressGuard(to("1.1.1.1", "10.0.0.1"), Networks.NONE);

        assertThatThrownBy(() -> guard.resolve("mixed.example"))
                .isInstanceOf(AddressGuard.RefusedAddressException.class)
                .hasMessageNotContaining("10.0.0.1");
    }

    @Test
    void whatWasLookedAtIsWhatIsConnectedTo() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(to("1.1.1.1", "8.8.8.8"), Networks.NONE);

        assertThat(guard.resolve("good.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("1.1.1.1", "8.8.8.8");
    }

    /** Java keeps a mapped address as IPv6 when it has a zone, and a zone on every address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fe80::1"
            })
    void aZoneMakesNoAddressAnother(String address) throws UnknownHostException {
        InetAddress plain = InetAddress.ofLiteral(address);
        byte[] bytes = sixteen(plain.getAddress());

        assertThat(guard().allows(Inet6Address.getByAddress(null, bytes, 1))).isFalse();
    }

    @Test
    void anAllowedNetworkIsAllowedInEveryZone() throws UnknownHostException {
        byte[] bytes = InetAddress.ofLiteral("fd00:1::9").getAddress();

        assertThat(guard("fd00:1::/64").allows(Inet6Address.getByAddress(null, bytes, 1))).isTrue();
    }

    /** An IPv4 address as IPv6 maps it; any other as it is. */
    private static byte[] sixteen(byte[] address) {
        return address.length == 16
                ? address
                : ByteBuffer.allocate(16).putShort(10, (short) 0xffff).put(12, address).array();
    }

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(to(), allowed.length == 0 ? Networks.NONE : Networks.of(allowed));
    }

    static DnsResolver to(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
