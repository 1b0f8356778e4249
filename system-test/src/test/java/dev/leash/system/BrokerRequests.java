package dev.leash.system;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The requests that the broker of a running product has answered, as its metrics have them.
 *
 * @param connector the connection to them
 */
record BrokerRequests(JMXConnector connector) implements AutoCloseable {

    /** Those of a process of this machine, which the test has started itself. */
    @SuppressWarnings("BanJNDI")
    static BrokerRequests of(long pid) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return new BrokerRequests(
                    JMXConnectorFactory.connect(
                            new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    /** How many there were of a kind since it started. */
    long count(String request) throws Exception {
        MBeanServerConnection metrics = connector.getMBeanServerConnection();
        ObjectName all =
                new ObjectName(
                        "kafka.network:type=RequestMetrics,name=RequestsPerSec,request=%s,*"
                                .formatted(request));
        long count = 0;
        for (ObjectName version : metrics.queryNames(all, null)) {
            count += (Long) metrics.getAttribute(version, "Count");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
