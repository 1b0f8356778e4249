package dev.leash.notifier.webhook;

import dev.leash.settings.Networks;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and refuses those that lead into the network Leash itself is in: whoever may
 * write an endpoint's address must not reach what only Leash can reach. The connection is made to
 * the addresses that were looked at here; nobody resolves the name a second time.
 *
 * <p>Of IPv4, what the IANA registry of special-purpose addresses lists is refused, and multicast
 * and reserved ones; of IPv6, all but global unicast, and of that what carries IPv4 addresses or is
 * for documentation. When one address of a name is refused, the name is.
 *
 * @param resolver finds the addresses of names
 * @param allowed networks an administrator allows all the same
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

    /** A name that leads where nothing may be posted. */
    static final class RefusedAddressException extends UnknownHostException {
        RefusedAddressException() {
            super("the name leads to an address nothing may be posted to");
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
