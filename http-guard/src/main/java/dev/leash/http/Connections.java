package dev.leash.http;

import dev.leash.settings.Networks;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counter of open connections, in total and by address. The /64 of an IPv6 address counts as one
 * address, because its owner controls all of it.
 */
final class Connections {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final int most;
    private final int mostOfOne;
    private final Networks exempt;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    /**
     * A counter.
     *
     * @param most maximum in total
     * @param mostOfOne maximum from one address
     * @param exempt addresses without a limit of their own
     */
    Connections(int most, int mostOfOne, Networks exempt) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.exempt = exempt;
    }

    /** Counts a connection in; false, with nothing counted, when it would exceed a limit. */
    boolean admit(SocketAddress from) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return false;
        }
        if (from instanceof InetSocketAddress inet && !exempt.contains(inet.getAddress())) {
            int ofOne = byAddress.merge(counted(inet.getAddress()), 1, Integer::sum);
            if (ofOne > mostOfOne) {
                leave(from);
                return false;
            }
        }
        return true;
    }

    void leave(SocketAddress from) {
        open.decrementAndGet();
        if (from instanceof InetSocketAddress inet && !exempt.contains(inet.getAddress())) {
            byAddress.computeIfPresent(
                    counted(inet.getAddress()), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    int open() {
        return open.get();
    }

    private static InetAddress counted(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
