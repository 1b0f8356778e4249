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
 * IP networks, such as {@code 10.1.0.0/16} and {@code fd00:1::/64}.
 *
 * @param all the networks; an empty list contains no address
 */
public record Networks(List<IPAddress> all) {

    /** No networks. */
    public static final Networks NONE = new Networks(List.of());

    /** Four decimal numbers, or IPv6; no names, ranges, octal or shortened notations. */
    private static final IPAddressStringParameters STRICT = strict();

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    public Networks {
        all = List.copyOf(all);
    }

    /** Parses networks and addresses, separated by commas; empty when one of them is invalid. */
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

    /** Networks from literals. */
    public static Networks of(String... texts) {
        return parse(String.join(",", texts))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "not networks: " + String.join(", ", texts)));
    }

    /** Whether a host is this machine, by any of its addresses; false for unknown hosts. */
    public static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /**
     * Whether an address is in one of the networks. An IPv6 zone is ignored, because it names the
     * interface and not the address. An IPv4 address is in no IPv6 network.
     */
    public boolean contains(InetAddress address) {
        if (all.isEmpty()) {
            return false;
        }
        IPAddress one = ADDRESSES.from(address.getAddress());
        return all.stream().anyMatch(network -> network.contains(one));
    }

    /** The network of a prefix; host bits are ignored. */
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
