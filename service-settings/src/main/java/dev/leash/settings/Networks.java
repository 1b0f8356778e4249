package dev.leash.settings;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4AddressStringParameters;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Networks of addresses, such as {@code 10.1.0.0/16} and {@code fd00:1::/64}.
 *
 * @param all the networks; none contains no address
 */
public record Networks(List<IPAddress> all) {

    /** No address at all. */
    public static final Networks NONE = new Networks(List.of());

    /** Four decimal numbers, or IPv6: neither names nor ranges, octal or shortened notations. */
    private static final IPAddressStringParameters STRICT = strict();

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    public Networks {
        all = List.copyOf(all);
    }

    /** Networks and addresses, separated by commas; empty when one of them is none. */
    public static Optional<Networks> parse(String text) {
        List<IPAddress> networks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<IPAddress> network = network(part.strip());
            if (network.isEmpty()) {
                return Optional.empty();
            }
            networks.add(network.get());
        }
        return Optional.of(new Networks(networks));
    }

    /** Networks written in a program. */
    public static Networks of(String... texts) {
        return parse(String.join(",", texts))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "not networks: " + String.join(", ", texts)));
    }

    /** Whether a host is this machine, whichever of its addresses is used; false for unknown ones. */
    public static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /**
     * Whether an address is in one of them, whatever its zone: the zone says by which interface it
     * is reached, not which it is. An IPv4 address is in no IPv6 network.
     */
    public boolean contains(InetAddress address) {
        if (all.isEmpty()) {
            return false;
        }
        IPAddress one = ADDRESSES.from(address.getAddress());
        return all.stream().anyMatch(network -> network.contains(one));
    }

    /** All addresses that share the bits of the prefix, whatever the other bits say. */
    private static Optional<IPAddress> network(String text) {
        try {
            IPAddress address = new IPAddressString(text, STRICT).toAddress();
            return Optional.of(address.toPrefixBlock());
        } catch (AddressStringException notAnAddress) {
            return Optional.empty();
        }
    }

    private static IPAddressStringParameters strict() {
        IPAddressStringParameters.Builder builder = new IPAddressStringParameters.Builder();
        builder.allowEmpty(false).allowAll(false).allowSingleSegment(false);
        builder.allowMask(false).allowPrefixOnly(false).allowWildcardedSeparator(false);
        builder.setRangeOptions(RangeParameters.NO_RANGE);
        IPv4AddressStringParameters.Builder four = builder.getIPv4AddressParametersBuilder();
        four.allow_inet_aton(false).allowBinary(false).allowLeadingZeros(false);
        builder.getIPv6AddressParametersBuilder().allowZone(false).allowBinary(false);
        return builder.toParams();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
