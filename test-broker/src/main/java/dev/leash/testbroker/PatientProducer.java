package dev.leash.testbroker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Producer for what a test writes itself. Production gives up within seconds so that somebody can
 * be told; a test waits as long as it does for its conditions, on a machine kept busy too.
 */
public final class PatientProducer {

    private static final int AT_MOST_MS = Math.toIntExact(PatientAwaits.AT_MOST.toMillis());
    private static final int REQUEST_TIMEOUT_MS = 30_000;

    private PatientProducer() {}

    /** One whose sends block until its topic is known; closed by whoever asked for it. */
    public static KafkaProducer<String, byte[]> of(Map<String, Object> settings) {
        return new KafkaProducer<>(
                patient(settings), new StringSerializer(), new ByteArraySerializer());
    }

    /** A producer's settings with the patience of a test. */
    public static Map<String, Object> patient(Map<String, Object> settings) {
        Map<String, Object> patient = new HashMap<>(settings);
        patient.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, AT_MOST_MS);
        patient.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        patient.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, AT_MOST_MS);
        return patient;
    }
}
