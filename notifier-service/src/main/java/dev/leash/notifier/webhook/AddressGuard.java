package dev.leash.notifier.webhook;

import dev.leash.settings.Networks;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names, and refuses those that lead into the network Leash itself is in: people who
 * may configure an endpoint must not reach what only Leash can reach. Connections are made to the
 * addresses checked here; the name is not resolved a second time.
 *
 * <p>For IPv4, addresses in the IANA registry of special-purpose addresses are refused, and
 * multicast and reserved ones; for IPv6, everything but global unicast, and of that what carries
 * IPv4 addresses or is for documentation. A name is refused when one of its addresses is.
 *
 * @param resolver finds the addresses of names
 * @param allowed networks an administrator allows nevertheless
 */
record AddressGuard(DnsResolver resolver, Networks allowed) implements DnsResolver {

    private static final Networks REFUSED =
            Networks.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20");

    private static final Networks GLOBAL_UNICAST = Networks.of("2000::/3");

    /** The name leads to an address where nothing may be posted. */
    static final class RefusedAddressException extends UnknownHostException {
        RefusedAddressException() {
            super("the host name resolves to an address that webhooks may not be posted to");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (!Stream.of(addresses).allMatch(this::allows)) {
            throw new RefusedAddressException();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean allows(InetAddress address) {
        return allowed.contains(address) || (isGlobal(address) && !REFUSED.contains(address));
    }

    private static boolean isGlobal(InetAddress address) {
        return address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    }
}
